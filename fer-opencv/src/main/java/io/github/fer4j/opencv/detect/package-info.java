/** Face detection with the Viola-Jones cascade. */
@NullMarked
package io.github.fer4j.opencv.detect;

import org.jspecify.annotations.NullMarked;
