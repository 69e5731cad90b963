/**
 * Networks on the Deep Java Library with PyTorch: inference, model files and the bundled weights.
 *
 * <p>Native code is loaded when the first network is made, not before; nothing is ever downloaded.
 */
@NullMarked
package io.github.fer4j.djl;

import org.jspecify.annotations.NullMarked;
