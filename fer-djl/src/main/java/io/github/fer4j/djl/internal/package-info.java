/** The inside of the module; may change at any time. */
@NullMarked
package io.github.fer4j.djl.internal;

import org.jspecify.annotations.NullMarked;
