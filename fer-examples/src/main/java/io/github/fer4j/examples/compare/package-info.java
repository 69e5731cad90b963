/** The command {@code compare}: models side by side. */
@NullMarked
package io.github.fer4j.examples.compare;

import org.jspecify.annotations.NullMarked;
