package io.github.fer4j.video.internal;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.track.TrackMemory;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.TrackSummary;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoSummary;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts the followed faces, keeping only those seen the longest if there are very many. Not thread-safe. */
final class TrackTable {

    private final List<Emotion> labels;
    private final TrackMemory memory = new TrackMemory();
    private final NavigableMap<Long, TrackStatistics> tracks = new TreeMap<>();
    private long count;

    TrackTable(List<Emotion> labels) {
        this.labels = labels;
    }

    /** Takes the time of every frame, so that tracks that have ended can be told from those that go on. */
    void advanceTo(Duration time) {
        memory.advanceTo(time);
    }

    void add(Duration time, TrackedFace face, long nanos) {
        TrackStatistics track = tracks.get(face.track());
        if (track == null) {
            track = begin(time, face);
        }
        track.add(time, face, nanos);
    }

    /** How many there were, with those that are no longer kept. */
    long count() {
        return count;
    }

    List<TrackSummary> summaries() {
        return tracks.values().stream().map(TrackStatistics::summary).toList();
    }

    EmotionTimeline timeline() {
        return new EmotionTimeline(
                tracks.values().stream().map(TrackStatistics::line).toList());
    }

    private TrackStatistics begin(Duration time, TrackedFace face) {
        if (tracks.size() >= VideoSummary.MAXIMUM_TRACKS) {
            dropShortest();
        }
        TrackStatistics track = new TrackStatistics(time, face, labels);
        tracks.put(face.track(), track);
        count++;
        return track;
    }

    /** Only of those that have ended, for the others may yet become long. */
    private void dropShortest() {
        tracks.entrySet().stream()
                .filter(entry -> memory.hasForgotten(entry.getValue().last()))
                .min(Comparator.comparingLong(entry -> entry.getValue().visible()))
                .ifPresent(entry -> tracks.remove(entry.getKey()));
    }
}
