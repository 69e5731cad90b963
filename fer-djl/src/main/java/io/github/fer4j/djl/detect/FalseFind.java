package io.github.fer4j.djl.detect;

import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.Pyramid;

/**
 * A place that looks like a face and is none.
 *
 * @param picture where it is
 * @param place in pixels of it
 */
record FalseFind(Pyramid picture, Candidate place) {}
