/** The weights of a model: tensors in Java memory, and the precision that a file stores them with. */
@NullMarked
package io.github.fer4j.model.weights;

import org.jspecify.annotations.NullMarked;
