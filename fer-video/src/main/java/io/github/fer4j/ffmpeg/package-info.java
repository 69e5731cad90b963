/** Reading and writing recorded video and network streams with FFmpeg. */
@NullMarked
package io.github.fer4j.ffmpeg;

import org.jspecify.annotations.NullMarked;
