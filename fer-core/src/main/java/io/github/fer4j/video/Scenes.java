package io.github.fer4j.video;

import io.github.fer4j.image.Frame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Numbers the scenes of a video: a frame that differs much from the one before begins a new one, or brings one back that
 * was left less than {@link FaceTracker#MEMORY} ago, as after a flash or a few black frames. Not thread-safe.
 */
final class Scenes {

    /** The difference of successive frames in a scene is mostly below 0.2, that across a cut mostly above 1. */
    private static final double CUT = 0.7;

    /** The scene at hand first, then those left of late. */
    private final Deque<Scene> recent = new ArrayDeque<>();

    private int count;

    /** The number of the scene that the next frame shows. */
    int sceneOf(Frame frame) {
        Thumbnail thumbnail = Thumbnail.of(frame);
        Scene scene = new Scene(numberOf(thumbnail), thumbnail, frame.timestamp());
        recent.removeIf(old -> old.number == scene.number || old.isPast(frame.timestamp()));
        recent.push(scene);
        return scene.number;
    }

    private int numberOf(Thumbnail thumbnail) {
        for (Scene scene : recent) {
            if (scene.thumbnail.differenceTo(thumbnail) < CUT) {
                return scene.number;
            }
        }
        return count++;
    }

    /** A scene by the latest frame of it. */
    private record Scene(int number, Thumbnail thumbnail, Duration time) {

        boolean isPast(Duration now) {
            return now.minus(time).compareTo(FaceTracker.MEMORY) >= 0;
        }
    }
}
