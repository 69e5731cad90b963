/** The networks of the face detector: what they are, their weights, where these come from, and their file. */
@NullMarked
package io.github.fer4j.model.detect;

import org.jspecify.annotations.NullMarked;
