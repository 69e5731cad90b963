/** Trained models: what they hold, where they come from, the model file and the models in the jar. */
@NullMarked
package io.github.fer4j.model;

import org.jspecify.annotations.NullMarked;
