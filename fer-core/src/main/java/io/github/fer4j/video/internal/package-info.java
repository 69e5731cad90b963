/** The threads of a video run and its statistics. */
@NullMarked
package io.github.fer4j.video.internal;

import org.jspecify.annotations.NullMarked;
