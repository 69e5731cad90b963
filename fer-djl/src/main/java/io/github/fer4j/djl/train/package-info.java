/** Training: settings, optimisers, schedules, checkpoints and the trainer that brings them together. */
@NullMarked
package io.github.fer4j.djl.train;

import org.jspecify.annotations.NullMarked;
