package io.github.fer4j.cli.video;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.image.Point;
import io.github.fer4j.quality.FacePose;
import io.github.fer4j.quality.FaceQuality;
import io.github.fer4j.testkit.Frames;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoFrame;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Results of videos, written by hand. */
public final class Results {

    private static final Frame GREY = Frames.plain(320, 240, PixelFormat.BGR, 128);

    private Results() {}

    /** A frame at that time, 25 of them a second. */
    public static FrameResult frame(long index, TrackedFace... faces) {
        Duration time = Duration.ofMillis(40 * index);
        return new FrameResult(new VideoFrame(GREY, index, time), List.of(faces));
    }

    /** A face that shows one emotion at 0.6, and the others alike. */
    public static TrackedFace face(long track, Box box, Emotion emotion) {
        return face(track, box, Emotion.FER2013, emotion);
    }

    /** A face judged by a model with labels of its own. */
    public static TrackedFace face(long track, Box box, List<Emotion> labels, Emotion emotion) {
        FaceEmotion face = new FaceEmotion(box, Optional.empty(), scores(labels, emotion, 0.6f));
        return new TrackedFace(track, face, scores(labels, emotion, 0.4f), emotion);
    }

    /** The same with eyes and a quality of 0.7415. */
    public static TrackedFace faceWithEyes(long track, Box box, Emotion emotion) {
        Eyes eyes = new Eyes(new Point(box.x() + 10.25, box.y() + 12), new Point(box.x() + 30, box.y() + 12.5));
        TrackedFace face = face(track, box, emotion);
        FaceQuality quality = new FaceQuality(16, 0.5, 0.1, 0.5, 0.4, FacePose.of(box, eyes), OptionalDouble.empty());
        return new TrackedFace(
                track,
                new FaceEmotion(box, Optional.of(eyes), face.face().scores(), emotion, Optional.of(quality)),
                face.smoothed(),
                face.shown());
    }

    /** One label with that probability, the others alike. */
    public static EmotionScores scores(List<Emotion> labels, Emotion emotion, float probability) {
        float[] probabilities = new float[labels.size()];
        Arrays.fill(probabilities, (1 - probability) / (labels.size() - 1));
        probabilities[labels.indexOf(emotion)] = probability;
        return EmotionScores.of(labels, probabilities);
    }
}
