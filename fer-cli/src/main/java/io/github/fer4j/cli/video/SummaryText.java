package io.github.fer4j.cli.video;

import io.github.fer4j.cli.options.Counted;
import io.github.fer4j.cli.options.Printable;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.video.TrackSummary;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what came out of a video for people. */
final class SummaryText {

    private static final int TRACKS = 10;
    private static final int EMOTIONS = 3;

    /** A share that would be printed as 0 %. */
    private static final double NOTHING = 0.005;

    private SummaryText() {}

    /** Lines, each ended. */
    static String of(VideoSummary summary) {
        StringBuilder text = new StringBuilder(head(summary));
        if (summary.tracks().isEmpty()) {
            return text.append("No face was seen.\n").toString();
        }
        text.append(String.format("%nEmotions shown while a face was seen:%n"));
        ranked(summary.timeShare())
                .forEach(share -> text.append(String.format(
                        Locale.ROOT,
                        "  %-10s %5.1f %%%n",
                        Printable.name(share.getKey().label()),
                        100 * share.getValue())));
        List<TrackSummary> tracks = mostSeen(summary);
        text.append(String.format("%nTrack     seen     from       to  mostly%n"));
        tracks.forEach(track -> text.append(line(track)));
        if (summary.trackCount() > tracks.size()) {
            text.append(
                    String.format(Locale.ROOT, "  and %d more, seen for less%n", summary.trackCount() - tracks.size()));
        }
        return text.toString();
    }

    private static String head(VideoSummary summary) {
        VideoInfo source = summary.source();
        return String.format(
                Locale.ROOT,
                "%s (%dx%d): %s, %s of video, %s, %s%nDone in %s, %.1f frames/s%s%n",
                Printable.line(source.name()),
                source.width(),
                source.height(),
                Counted.of(summary.framesProcessed(), "frame"),
                Timecode.length(summary.covered()),
                Counted.of(summary.faces(), "face"),
                Counted.of(summary.trackCount(), "track"),
                Timecode.length(summary.elapsed()),
                summary.framesPerSecond(),
                source.live() ? ", " + summary.framesDropped() + " dropped" : "");
    }

    private static List<TrackSummary> mostSeen(VideoSummary summary) {
        return summary.tracks().stream()
                .sorted(Comparator.comparing(TrackSummary::visible).reversed())
                .limit(TRACKS)
                .toList();
    }

    private static String line(TrackSummary track) {
        String emotions = ranked(track.timeShare()).stream()
                .limit(EMOTIONS)
                .filter(share -> share.getValue() >= NOTHING)
                .map(share -> Printable.name(share.getKey().label()) + " " + Math.round(100 * share.getValue()) + " %")
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%5d  %7s  %7s  %7s  %s%n",
                track.track(),
                Timecode.length(track.visible()),
                Timecode.of(track.first()),
                Timecode.of(track.last()),
                emotions);
    }

    private static List<Map.Entry<Emotion, Double>> ranked(Map<Emotion, Double> shares) {
        return shares.entrySet().stream()
                .sorted(Map.Entry.<Emotion, Double>comparingByValue().reversed())
                .toList();
    }
}
