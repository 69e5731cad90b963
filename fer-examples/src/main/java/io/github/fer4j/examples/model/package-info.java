/** The command {@code model}: what a model is and where it comes from. */
@NullMarked
package io.github.fer4j.examples.model;

import org.jspecify.annotations.NullMarked;
