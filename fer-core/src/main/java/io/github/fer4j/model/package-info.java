/** What a model file says of itself: topology, labels, input, standardisation and provenance. */
@NullMarked
package io.github.fer4j.model;

import org.jspecify.annotations.NullMarked;
