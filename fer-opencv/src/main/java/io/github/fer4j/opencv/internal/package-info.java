/** Loading of the native library and the cascades, ownership of native memory, copies of pixels. Not for users. */
@NullMarked
package io.github.fer4j.opencv.internal;

import org.jspecify.annotations.NullMarked;
