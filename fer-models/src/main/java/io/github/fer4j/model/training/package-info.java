/** How a model is trained: the settings, and the history of its epochs. */
@NullMarked
package io.github.fer4j.model.training;

import org.jspecify.annotations.NullMarked;
