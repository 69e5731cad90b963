/**
 * Recognition: from a picture or video to faces and their emotions. Start with {@link
 * io.github.fer4j.EmotionRecognizer}.
 */
@NullMarked
package io.github.fer4j;

import org.jspecify.annotations.NullMarked;
