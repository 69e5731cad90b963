package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.video.VideoSummary;
import io.github.fer4j.video.VideoSummary.Ending;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came out of a video as JSON; times are in seconds. The pace follows from frames and time. */
@JsonForm
@JsonPropertyOrder({
    "source",
    "ending",
    "damage",
    "frames",
    "covered",
    "elapsed",
    "framesPerSecond",
    "latency",
    "faces",
    "timeShare",
    "trackCount",
    "tracks",
    "timeline"
})
record SummaryForm(
        @Nullable SourceForm source,
        @Nullable String ending,
        @Nullable String damage,
        @Nullable Frames frames,
        @Nullable Double covered,
        @Nullable Double elapsed,
        @Nullable Double framesPerSecond,
        @Nullable LatencyForm latency,
        @Nullable Long faces,
        @Nullable Map<String, Double> timeShare,
        @Nullable Long trackCount,
        @Nullable List<TrackForm> tracks,
        @Nullable List<LineForm> timeline) {

    /** How many frames there were. */
    @JsonForm
    @JsonPropertyOrder({"read", "processed", "dropped"})
    record Frames(
            @Nullable Long read,
            @Nullable Long processed,
            @Nullable Long dropped) {}

    static SummaryForm of(VideoSummary summary) {
        List<LineForm> lines = LineForm.of(summary.timeline());
        return new SummaryForm(
                SourceForm.of(summary.source()),
                summary.ending().name().toLowerCase(Locale.ROOT),
                summary.damage().orElse(null),
                new Frames(summary.framesRead(), summary.framesProcessed(), summary.framesDropped()),
                Rounded.seconds(summary.covered()),
                Rounded.seconds(summary.elapsed()),
                Rounded.rate(summary.framesPerSecond()),
                LatencyForm.of(summary.latency()),
                summary.faces(),
                ScoresForm.ofShares(summary.timeShare()),
                summary.trackCount(),
                summary.tracks().stream().map(TrackForm::of).toList(),
                lines.isEmpty() ? null : lines);
    }

    VideoSummary value() {
        Frames counts = Read.required(frames, "frames");
        VideoSummary.Builder builder = VideoSummary.builder(
                        Read.required(source, "source").value())
                .ending(ending(Read.required(ending, "ending")))
                .framesRead(Read.count(counts.read, "read"))
                .framesProcessed(Read.count(counts.processed, "processed"))
                .framesDropped(Read.count(counts.dropped, "dropped"))
                .covered(Read.time(covered, "covered"))
                .elapsed(Read.time(elapsed, "elapsed"))
                .latency(Read.required(latency, "latency").value())
                .faces(Read.count(faces, "faces"))
                .timeShare(ScoresForm.shares(timeShare, "timeShare"))
                .trackCount(Read.count(trackCount, "trackCount"))
                .tracks(Read.list(tracks, "tracks", TrackForm::value));
        if (damage != null) {
            builder.damage(damage);
        }
        return (timeline == null ? builder : builder.timeline(LineForm.timeline(timeline))).build();
    }

    private static Ending ending(String name) {
        return Arrays.stream(Ending.values())
                .filter(ending -> ending.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"ending\" must be end, cancelled or damaged, not \"" + name + "\""));
    }
}
