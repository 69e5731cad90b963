package io.github.fer4j.video.internal;

/**
 * A step of a run that has a thread of its own.
 *
 * @param <I> what it takes
 * @param <O> what it makes of it
 */
@FunctionalInterface
interface Stage<I, O> {

    /** Called with one frame after the other. */
    O process(I item);
}
