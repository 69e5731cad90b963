/** The exceptions of the library. All are unchecked and extend {@link io.github.fer4j.error.FerException}. */
@NullMarked
package io.github.fer4j.error;

import org.jspecify.annotations.NullMarked;
