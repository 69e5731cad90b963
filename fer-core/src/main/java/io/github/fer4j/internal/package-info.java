/** Finding the parts of a recognizer on the class path. */
@NullMarked
package io.github.fer4j.internal;

import org.jspecify.annotations.NullMarked;
