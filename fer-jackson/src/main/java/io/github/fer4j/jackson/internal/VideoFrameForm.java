package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.video.VideoFrame;
import org.jspecify.annotations.Nullable;

/** A frame as JSON, without its picture. */
@JsonForm
@JsonPropertyOrder({"frame", "time"})
record VideoFrameForm(@Nullable Long frame, @Nullable Double time) {

    static VideoFrameForm of(VideoFrame frame) {
        return new VideoFrameForm(frame.index(), Rounded.seconds(frame.timestamp()));
    }
}
