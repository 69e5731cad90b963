/** The command {@code faces}: what a network gets to see. */
@NullMarked
package io.github.fer4j.cli.faces;

import org.jspecify.annotations.NullMarked;
