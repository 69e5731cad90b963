/** Recognition of pictures and videos on Apache Spark. */
@NullMarked
package io.github.fer4j.spark;

import org.jspecify.annotations.NullMarked;
