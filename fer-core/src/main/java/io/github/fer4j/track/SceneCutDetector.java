package io.github.fer4j.track;

import io.github.fer4j.image.Frame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the scenes of a video: a frame that differs much from the one before begins a new scene, or brings back one
 * that was left a moment ago (see {@link TrackMemory}), as after a flash or a few black frames. A picture that goes on
 * between other black margins is the same scene. Not thread-safe.
 */
public final class SceneCutDetector {

    /** The scene at hand first, then those left of late. */
    private final Deque<Seen> recent = new ArrayDeque<>();

    private final TrackMemory memory = new TrackMemory();
    private @Nullable Frame latest;
    private int current;
    private int count;

    /** A detector that has seen nothing yet. */
    public SceneCutDetector() {}

    /**
     * The scene that a frame shows.
     *
     * @param frame the next frame
     * @param time its timestamp, above the one before
     * @return its number, 0 for the first scene; a scene that comes back in time keeps its number
     */
    public Scene sceneOf(Frame frame, Duration time) {
        Objects.requireNonNull(frame, "frame");
        memory.advanceTo(time);
        recent.removeIf(scene -> scene.number != current && memory.hasForgotten(scene.time));
        Thumbnail thumbnail = Thumbnail.of(frame);
        Scene scene = sceneOf(frame, thumbnail);
        latest = frame;
        current = scene.number();
        recent.removeIf(seen -> seen.number == current);
        recent.push(new Seen(current, thumbnail, time));
        return scene;
    }

    private Scene sceneOf(Frame frame, Thumbnail thumbnail) {
        for (Seen seen : recent) {
            if (!seen.thumbnail.isUnlike(thumbnail)) {
                return new Scene(seen.number, Optional.empty());
            }
        }
        Optional<FormatChange> change = latest == null ? Optional.empty() : FormatChange.between(latest, frame);
        return new Scene(change.isPresent() ? current : count++, change);
    }

    /** A scene by the latest frame of it. */
    private record Seen(int number, Thumbnail thumbnail, Duration time) {}

    /**
     * What a frame shows.
     *
     * @param number the number of the scene
     * @param change how the picture moved inside the frame since the frame before, if the video changed its format
     */
    public record Scene(int number, Optional<FormatChange> change) {

        /**
         * What a frame shows.
         *
         * @param number the number of the scene
         * @param change how the picture moved inside the frame since the frame before, if the video changed its format
         */
        public Scene {
            Objects.requireNonNull(change, "change");
        }
    }
}
