/** The command {@code mix}: one model of two that were trained together. */
@NullMarked
package io.github.fer4j.cli.mix;

import org.jspecify.annotations.NullMarked;
