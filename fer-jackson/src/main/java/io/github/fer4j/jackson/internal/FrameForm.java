package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.video.FrameFaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faces of a frame as JSON; its time is in seconds. */
@JsonForm
@JsonPropertyOrder({"frame", "time", "faces"})
record FrameForm(
        @Nullable Long frame,
        @Nullable Double time,
        @Nullable List<TrackedFaceForm> faces) {

    static FrameForm of(FrameFaces result) {
        return new FrameForm(
                result.index(),
                Rounded.seconds(result.timestamp()),
                result.faces().stream().map(TrackedFaceForm::of).toList());
    }

    FrameFaces value() {
        return new FrameFaces(
                Read.count(frame, "frame"), Read.time(time, "time"), Read.list(faces, "faces", TrackedFaceForm::value));
    }
}
