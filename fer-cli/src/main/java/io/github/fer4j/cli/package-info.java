/** The command line: one program whose sub-commands are examples of what the library does. */
@NullMarked
package io.github.fer4j.cli;

import org.jspecify.annotations.NullMarked;
