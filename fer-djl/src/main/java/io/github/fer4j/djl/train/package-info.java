/** Training of networks with PyTorch; {@link io.github.fer4j.djl.train.EmotionTrainer} is where to begin. */
@NullMarked
package io.github.fer4j.djl.train;

import org.jspecify.annotations.NullMarked;
