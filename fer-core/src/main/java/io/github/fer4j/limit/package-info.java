/** Limits on untrusted input, in one place. */
@NullMarked
package io.github.fer4j.limit;

import org.jspecify.annotations.NullMarked;
