/** The provider of video readers for {@link java.util.ServiceLoader}. */
@NullMarked
package io.github.fer4j.ffmpeg.provider;

import org.jspecify.annotations.NullMarked;
