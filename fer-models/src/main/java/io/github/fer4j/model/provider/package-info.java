/** What providers of classifiers share; for engines of fer4j. */
@NullMarked
package io.github.fer4j.model.provider;

import org.jspecify.annotations.NullMarked;
