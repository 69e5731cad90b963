/** The provider of the DJL classifier for {@link java.util.ServiceLoader}. */
@NullMarked
package io.github.fer4j.djl.provider;

import org.jspecify.annotations.NullMarked;
