/**
 * The exceptions of the library. All are unchecked and extend {@link io.github.fer4j.error.FerException}; each says in its
 * message what failed, why, and what to do.
 */
@NullMarked
package io.github.fer4j.error;

import org.jspecify.annotations.NullMarked;
