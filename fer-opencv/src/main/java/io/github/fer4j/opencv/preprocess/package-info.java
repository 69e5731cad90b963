/** Face alignment by the eyes, gamma correction, and scaling to 48x48 grey pixels. */
@NullMarked
package io.github.fer4j.opencv.preprocess;

import org.jspecify.annotations.NullMarked;
