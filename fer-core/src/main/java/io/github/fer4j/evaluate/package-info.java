/**
 * Evaluation of classifiers: confusion matrix, metrics, calibration, coverage, and tables of them.
 *
 * @serial exclude
 */
@NullMarked
package io.github.fer4j.evaluate;

import org.jspecify.annotations.NullMarked;
