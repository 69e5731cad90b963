package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.video.TrackSummary;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One followed face over a whole video as JSON; times are in seconds. */
@JsonForm
@JsonPropertyOrder({"track", "first", "last", "frames", "visible", "timeShare", "meanScores"})
record TrackForm(
        @Nullable Long track,
        @Nullable Double first,
        @Nullable Double last,
        @Nullable Long frames,
        @Nullable Double visible,
        @Nullable Map<String, Double> timeShare,
        @Nullable Map<String, Double> meanScores) {

    static TrackForm of(TrackSummary summary) {
        return new TrackForm(
                summary.track(),
                Rounded.seconds(summary.first()),
                Rounded.seconds(summary.last()),
                summary.frames(),
                Rounded.seconds(summary.visible()),
                ScoresForm.ofShares(summary.timeShare()),
                ScoresForm.of(summary.meanScores()));
    }

    TrackSummary value() {
        return new TrackSummary(
                Read.required(track, "track"),
                Read.time(first, "first"),
                Read.time(last, "last"),
                Read.count(frames, "frames"),
                Read.time(visible, "visible"),
                ScoresForm.shares(timeShare, "timeShare"),
                ScoresForm.value(meanScores, "meanScores"));
    }
}
