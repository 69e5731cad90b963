/** The program to submit to a cluster. */
@NullMarked
package io.github.fer4j.spark.job;

import org.jspecify.annotations.NullMarked;
