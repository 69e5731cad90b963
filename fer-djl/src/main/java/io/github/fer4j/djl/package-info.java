/**
 * Classifying and calibrating with PyTorch, by the Deep Java Library (DJL).
 *
 * <p>Native code is loaded when the first classifier or training begins. Nothing is ever downloaded.
 */
@NullMarked
package io.github.fer4j.djl;

import org.jspecify.annotations.NullMarked;
