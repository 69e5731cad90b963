/** Options that several commands share. */
@NullMarked
package io.github.fer4j.cli.options;

import org.jspecify.annotations.NullMarked;
