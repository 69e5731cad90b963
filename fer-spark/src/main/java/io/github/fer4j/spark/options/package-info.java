/**
 * What the recognition on Spark is told: values that travel to the executors.
 *
 * @serial exclude
 */
@NullMarked
package io.github.fer4j.spark.options;

import org.jspecify.annotations.NullMarked;
