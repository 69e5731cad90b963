package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.EmotionTimeline.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One track of a timeline as JSON. A timeline is the list of its tracks. */
@JsonForm
@JsonPropertyOrder({"track", "points"})
record LineForm(@Nullable Long track, @Nullable List<TimelinePointForm> points) {

    static LineForm of(Line line) {
        return new LineForm(
                line.track(), line.points().stream().map(TimelinePointForm::of).toList());
    }

    static List<LineForm> of(EmotionTimeline timeline) {
        return timeline.tracks().stream().map(LineForm::of).toList();
    }

    Line value() {
        return new Line(Read.required(track, "track"), Read.list(points, "points", TimelinePointForm::value));
    }

    static EmotionTimeline timeline(List<LineForm> lines) {
        return new EmotionTimeline(Read.list(lines, "timeline", LineForm::value));
    }
}
