/** The command {@code recognize}: from photos to labelled faces. */
@NullMarked
package io.github.fer4j.examples.recognize;

import org.jspecify.annotations.NullMarked;
