package io.github.fer4j.track;

import io.github.fer4j.image.Frame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * Numbers the scenes of a video: a frame that differs much from the one before begins a new scene, or brings back one
 * that was left a moment ago (see {@link TrackMemory}), as after a flash or a few black frames. Not thread-safe.
 */
public final class SceneCutDetector {

    /** The scene at hand first, then those left of late. */
    private final Deque<Scene> recent = new ArrayDeque<>();

    private final TrackMemory memory = new TrackMemory();
    private int current;
    private int count;

    /** A detector that has seen nothing yet. */
    public SceneCutDetector() {}

    /**
     * The number of the scene that a frame shows.
     *
     * @param frame the next frame
     * @param time its timestamp, above the one before
     * @return 0 for the first scene; a scene that comes back in time keeps its number
     */
    public int sceneOf(Frame frame, Duration time) {
        Thumbnail thumbnail = Thumbnail.of(Objects.requireNonNull(frame, "frame"));
        memory.advanceTo(time);
        recent.removeIf(scene -> scene.number != current && memory.hasForgotten(scene.time));
        Scene shown = new Scene(numberOf(thumbnail), thumbnail, time);
        recent.removeIf(scene -> scene.number == shown.number);
        recent.push(shown);
        current = shown.number;
        return current;
    }

    private int numberOf(Thumbnail thumbnail) {
        for (Scene scene : recent) {
            if (!scene.thumbnail.isUnlike(thumbnail)) {
                return scene.number;
            }
        }
        return count++;
    }

    /** A scene by the latest frame of it. */
    private record Scene(int number, Thumbnail thumbnail, Duration time) {}
}
