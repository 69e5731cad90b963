/** The command {@code compare}: models side by side. */
@NullMarked
package io.github.fer4j.cli.compare;

import org.jspecify.annotations.NullMarked;
