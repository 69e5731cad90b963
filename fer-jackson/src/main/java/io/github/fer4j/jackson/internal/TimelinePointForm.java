package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.video.EmotionTimeline.Point;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A point of a timeline as JSON; its time is in seconds. */
@JsonForm
@JsonPropertyOrder({"time", "scores", "uncertain"})
record TimelinePointForm(
        @Nullable Double time,
        @Nullable Map<String, Double> scores,
        @Nullable Double uncertain) {

    static TimelinePointForm of(Point point) {
        return new TimelinePointForm(
                Rounded.seconds(point.time()), ScoresForm.of(point.scores()), Rounded.probability(point.uncertain()));
    }

    Point value() {
        return new Point(
                Read.time(time, "time"), ScoresForm.value(scores, "scores"), Read.required(uncertain, "uncertain"));
    }
}
