/** The model file format, the models in the jar, and what a model says of its training. */
@NullMarked
package io.github.fer4j.model;

import org.jspecify.annotations.NullMarked;
