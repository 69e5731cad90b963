/** Training of the face detector's networks. */
@NullMarked
package io.github.fer4j.djl.detect;

import org.jspecify.annotations.NullMarked;
