/**
 * Faces found, aligned and drawn with OpenCV.
 *
 * <p>OpenCV's native library is unpacked once into a cache folder and loaded at the first use of one of these classes.
 * Every class is thread-safe, no class keeps a native picture after a call, and no frame given is changed.
 */
@NullMarked
package io.github.fer4j.opencv;

import org.jspecify.annotations.NullMarked;
