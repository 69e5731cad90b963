package io.github.fer4j.video.internal;

/** What a thread of a run does to each frame. */
interface Stage {

    /**
     * Fills in its part.
     *
     * @return a copy of the frame, or the frame itself
     * @throws InterruptedException if the thread is interrupted while it waits, which nobody should do
     */
    PipelineFrame apply(PipelineFrame frame) throws InterruptedException;
}
