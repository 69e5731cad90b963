/** Following faces from frame to frame, smoothing their emotions, and finding scene cuts. */
@NullMarked
package io.github.fer4j.track;

import org.jspecify.annotations.NullMarked;
