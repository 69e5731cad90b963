package io.github.fer4j.cli.video;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.Latency;
import io.github.fer4j.video.TrackSummary;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Summaries of a video of two minutes, written by hand. */
final class Summaries {

    static final Duration LENGTH = Duration.ofMinutes(2);

    private Summaries() {}

    /** So many faces, each some seconds longer in the picture than the one before. */
    static VideoSummary withTracks(int count) {
        List<TrackSummary> tracks = new ArrayList<>();
        List<EmotionTimeline.Line> lines = new ArrayList<>();
        for (int track = 1; track <= count; track++) {
            Duration last = Duration.ofSeconds(10L + 10L * track);
            tracks.add(new TrackSummary(track, Duration.ZERO, last, 25L * track, last, shares(), scores(track, 0)));
            lines.add(line(track, last));
        }
        return of(tracks, lines);
    }

    private static VideoSummary of(List<TrackSummary> tracks, List<EmotionTimeline.Line> lines) {
        VideoInfo source = new VideoInfo("films/party.mp4", 640, 480, 25, Optional.of(LENGTH), false);
        return VideoSummary.builder(source)
                .framesRead(3000)
                .framesProcessed(3000)
                .covered(LENGTH)
                .faces(4321)
                .trackCount(tracks.size())
                .tracks(tracks)
                .timeShare(tracks.isEmpty() ? Map.of() : shares())
                .timeline(new EmotionTimeline(lines))
                .elapsed(Duration.ofSeconds(40))
                .latency(new Latency(Duration.ofMillis(80), Duration.ofMillis(210)))
                .build();
    }

    /** Out of sight for ten seconds in the middle. */
    private static EmotionTimeline.Line line(int track, Duration last) {
        List<EmotionTimeline.Point> points = new ArrayList<>();
        for (long millis = 0; millis < last.toMillis(); millis += 200) {
            if (millis < 5000 || millis > 15_000) {
                points.add(new EmotionTimeline.Point(Duration.ofMillis(millis), scores(track, millis / 1e3)));
            }
        }
        return new EmotionTimeline.Line(track, points);
    }

    private static EmotionScores scores(int track, double seconds) {
        double[] weights = new double[7];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.pow(1 + Math.sin(seconds / 7 + i * track), 3);
            sum += weights[i];
        }
        float[] probabilities = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            probabilities[i] = (float) (weights[i] / sum);
        }
        return EmotionScores.of(Emotion.FER2013, probabilities);
    }

    private static Map<Emotion, Double> shares() {
        Map<Emotion, Double> shares = new LinkedHashMap<>();
        Emotion.FER2013.forEach(emotion -> shares.put(emotion, 0.0));
        shares.put(Emotion.HAPPINESS, 0.75);
        shares.put(Emotion.NEUTRAL, 0.25);
        return shares;
    }
}
