/** Cameras as sources of frames. */
@NullMarked
package io.github.fer4j.opencv.camera;

import org.jspecify.annotations.NullMarked;
