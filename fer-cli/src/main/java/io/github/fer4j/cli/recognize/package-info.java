/** The command {@code recognize}: from photos to labelled faces. */
@NullMarked
package io.github.fer4j.cli.recognize;

import org.jspecify.annotations.NullMarked;
