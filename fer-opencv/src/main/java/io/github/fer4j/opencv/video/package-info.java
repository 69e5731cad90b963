/**
 * Reading and writing video: files and network streams with FFmpeg, cameras with OpenCV.
 *
 * <p>FFmpeg's native libraries are unpacked once into the cache folder and loaded at the first use of one of these
 * classes. FFmpeg itself prints nothing.
 */
@NullMarked
package io.github.fer4j.opencv.video;

import org.jspecify.annotations.NullMarked;
