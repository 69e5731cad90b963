/** Drawing boxes, labels and contact sheets. */
@NullMarked
package io.github.fer4j.opencv.draw;

import org.jspecify.annotations.NullMarked;
