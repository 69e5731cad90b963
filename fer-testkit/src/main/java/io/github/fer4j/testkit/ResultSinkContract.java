package io.github.fer4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The tests that every {@link ResultSink} passes: everything accepted is there after closing, frames may be missing, closing
 * twice is harmless. Extend it, give your sink, and check what it wrote:
 *
 * <pre>{@code
 * class MySinkTest extends ResultSinkContract {
 *     @TempDir
 *     Path folder;
 *
 *     @Override
 *     protected ResultSink sink() {
 *         return new MySink(folder.resolve("results.txt"));
 *     }
 *
 *     @Override
 *     protected void assertHolds(List<FrameResult> accepted) {
 *         assertThat(folder.resolve("results.txt")).hasContent(MySink.textOf(accepted));
 *     }
 * }
 * }</pre>
 */
public abstract class ResultSinkContract {

    private static final EmotionScores SCORES =
            EmotionScores.of(List.of(Emotion.HAPPINESS, Emotion.SADNESS), new float[] {0.8f, 0.2f});

    private ResultSink sink;

    /** For subclasses. */
    protected ResultSinkContract() {}

    /**
     * A new sink.
     *
     * @return always writes to the same place; is closed after the test
     */
    protected abstract ResultSink sink();

    /**
     * Fails unless the place holds exactly what the sink makes of some results.
     *
     * @param accepted the results in order
     */
    protected abstract void assertHolds(List<FrameResult> accepted);

    @BeforeEach
    void open() {
        sink = sink();
    }

    /** Closes the sink, after each test. */
    @AfterEach
    public void close() {
        sink.close();
    }

    @Test
    void whatWasAcceptedIsThereAfterClose() {
        List<FrameResult> results = results(0, 12, 1);
        results.forEach(sink::accept);
        sink.close();
        assertHolds(results);
    }

    @Test
    void framesMayBeMissing() {
        List<FrameResult> results = results(5, 10, 3);
        results.forEach(sink::accept);
        sink.close();
        assertHolds(results);
    }

    @Test
    void oneFrameIsEnough() {
        List<FrameResult> results = results(0, 1, 1);
        results.forEach(sink::accept);
        sink.close();
        assertHolds(results);
    }

    @Test
    void withoutAnyFrameClosingIsHarmless() {
        sink.close();
    }

    @Test
    void closingTwiceIsHarmless() {
        List<FrameResult> results = results(0, 4, 1);
        results.forEach(sink::accept);
        sink.close();
        sink.close();
        assertHolds(results);
    }

    @Test
    void leavesTheFrameUnchanged() {
        FrameResult result = results(0, 1, 1).get(0);
        byte[] before = result.frame().image().pixels().clone();
        sink.accept(result);
        assertThat(result.frame().image().pixels()).isEqualTo(before);
    }

    /**
     * Results of frames of 64x48 at 25 a second: the first has no face, the others have none, one or two.
     *
     * @param first the index of the first frame
     * @param count the number of frames
     * @param step the distance of two indexes
     * @return the results in order
     */
    protected static List<FrameResult> results(int first, int count, int step) {
        List<FrameResult> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = first + i * step;
            Frame frame = Frames.plain(64, 48, PixelFormat.BGR, 40 + 10 * i);
            results.add(new FrameResult(new VideoFrame(frame, index, Duration.ofMillis(index * 40L)), faces(i)));
        }
        return results;
    }

    private static List<TrackedFace> faces(int number) {
        List<TrackedFace> faces = new ArrayList<>();
        for (int track = 1; track <= number % 3; track++) {
            FaceEmotion face = new FaceEmotion(new Box(10 * track, 5 + number, 12, 12), Optional.empty(), SCORES);
            faces.add(new TrackedFace(track, face, SCORES, Emotion.HAPPINESS));
        }
        return faces;
    }
}
