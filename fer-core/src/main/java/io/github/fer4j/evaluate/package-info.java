/**
 * Evaluation of classifiers: confusion matrix, metrics, calibration, coverage, stability, end to end on photos, and tables
 * of them.
 *
 * @serial exclude
 */
@NullMarked
package io.github.fer4j.evaluate;

import org.jspecify.annotations.NullMarked;
