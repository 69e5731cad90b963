/** Video: where frames come from, how faces are followed and their emotions smoothed, and where results go. */
@NullMarked
package io.github.fer4j.video;

import org.jspecify.annotations.NullMarked;
