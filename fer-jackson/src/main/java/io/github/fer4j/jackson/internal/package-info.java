/** The form of the JSON, as records that any Jackson can bind. */
@NullMarked
package io.github.fer4j.jackson.internal;

import org.jspecify.annotations.NullMarked;
