package io.github.fer4j.cli.video;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.FaceJson;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.video.TrackSummary;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import java.util.Locale;
import java.util.Map;

/** What came out of a video, for programs; all times in seconds. The names are a contract. */
final class SummaryJson {

    private static final int RATE_DIGITS = 3;

    private SummaryJson() {}

    static ObjectNode of(VideoSummary summary) {
        ObjectNode json = Json.object();
        json.set("source", source(summary.source()));
        json.put("ending", summary.ending().name().toLowerCase(Locale.ROOT));
        summary.damage().ifPresent(damage -> json.put("damage", damage));
        json.putObject("frames")
                .put("read", summary.framesRead())
                .put("processed", summary.framesProcessed())
                .put("dropped", summary.framesDropped());
        json.put("covered", Seconds.of(summary.covered()));
        json.put("elapsed", Seconds.of(summary.elapsed()));
        json.put("framesPerSecond", Json.rounded(summary.framesPerSecond(), RATE_DIGITS));
        json.putObject("latency")
                .put("mean", Seconds.of(summary.latency().mean()))
                .put("maximum", Seconds.of(summary.latency().maximum()));
        json.put("faces", summary.faces());
        json.set("timeShare", shares(summary.timeShare()));
        json.put("trackCount", summary.trackCount());
        ArrayNode tracks = json.putArray("tracks");
        summary.tracks().forEach(track -> tracks.add(track(track)));
        return json;
    }

    private static ObjectNode source(VideoInfo source) {
        ObjectNode json = Json.object()
                .put("name", source.name())
                .put("width", source.width())
                .put("height", source.height())
                .put("framesPerSecond", Json.rounded(source.framesPerSecond(), RATE_DIGITS))
                .put("live", source.live());
        source.duration().ifPresent(duration -> json.put("duration", Seconds.of(duration)));
        return json;
    }

    private static ObjectNode track(TrackSummary track) {
        ObjectNode json = Json.object()
                .put("track", track.track())
                .put("first", Seconds.of(track.first()))
                .put("last", Seconds.of(track.last()))
                .put("frames", track.frames())
                .put("visible", Seconds.of(track.visible()));
        json.set("timeShare", shares(track.timeShare()));
        json.set("meanScores", FaceJson.scores(track.meanScores()));
        return json;
    }

    private static ObjectNode shares(Map<Emotion, Double> shares) {
        ObjectNode json = Json.object();
        shares.forEach((emotion, share) -> json.put(emotion.label(), FaceJson.probability(share)));
        return json;
    }
}
