/** Classification with OpenCV's own networks, without another engine. */
@NullMarked
package io.github.fer4j.opencv.classify;

import org.jspecify.annotations.NullMarked;
