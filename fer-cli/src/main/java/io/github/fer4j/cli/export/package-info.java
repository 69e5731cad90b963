/** The command {@code export}. */
@NullMarked
package io.github.fer4j.cli.export;

import org.jspecify.annotations.NullMarked;
