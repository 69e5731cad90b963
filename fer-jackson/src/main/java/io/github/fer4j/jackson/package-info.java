/** The results of fer4j as JSON, with Jackson 2. */
@NullMarked
package io.github.fer4j.jackson;

import org.jspecify.annotations.NullMarked;
