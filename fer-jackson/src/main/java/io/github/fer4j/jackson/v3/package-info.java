/** The results of fer4j as JSON, with Jackson 3. */
@NullMarked
package io.github.fer4j.jackson.v3;

import org.jspecify.annotations.NullMarked;
