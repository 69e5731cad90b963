/** Options that several commands share. */
@NullMarked
package io.github.fer4j.examples.options;

import org.jspecify.annotations.NullMarked;
