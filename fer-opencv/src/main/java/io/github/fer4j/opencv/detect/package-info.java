/** Face detection with the Viola-Jones cascade or with YuNet. */
@NullMarked
package io.github.fer4j.opencv.detect;

import org.jspecify.annotations.NullMarked;
