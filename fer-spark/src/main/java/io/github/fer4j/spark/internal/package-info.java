/** How recognition runs on the executors of Spark. */
@NullMarked
package io.github.fer4j.spark.internal;

import org.jspecify.annotations.NullMarked;
