package io.github.fer4j;

import static io.github.fer4j.JavaSerialization.read;
import static io.github.fer4j.JavaSerialization.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.image.Point;
import io.github.fer4j.quality.FacePose;
import io.github.fer4j.quality.FaceQuality;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.Latency;
import io.github.fer4j.video.TrackSummary;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objenesis.strategy.StdInstantiatorStrategy;

/** Results are sent between machines as frameworks do it: by Java's serialization and by Kryo. */
class SerializedResultsTest {

    private static final Emotion AWE = Emotion.of("awe");
    private static final EmotionScores SCORES =
            EmotionScores.of(List.of(Emotion.FEAR, AWE, Emotion.ANGER), new float[] {0.25f, 0.625f, 0.125f});
    private static final Eyes EYES = new Eyes(new Point(1.5, 2), new Point(3, 2.25));
    private static final FaceQuality QUALITY = new FaceQuality(
            3, 0.5, 0.125, 0.25, 0.75, Optional.of(new FacePose(-12.5, 0.0625, -0.125)), OptionalDouble.of(0.875));
    private static final FaceEmotion FACE =
            new FaceEmotion(new Box(1, 2, 3, 4), Optional.of(EYES), SCORES, AWE, Optional.of(QUALITY));
    private static final FaceEmotion UNCERTAIN =
            new FaceEmotion(new Box(5, 2, 3, 4), Optional.empty(), SCORES, Emotion.UNCERTAIN);
    private static final List<TrackedFace> TRACKED =
            List.of(new TrackedFace(1, FACE, SCORES, AWE), new TrackedFace(2, UNCERTAIN, SCORES, Emotion.UNCERTAIN));
    private static final Duration SECOND = Duration.ofSeconds(1);

    static Stream<Object> results() {
        return Stream.of(
                AWE,
                Emotion.ANGER,
                EYES,
                SCORES,
                SCORES.ranked().get(0),
                QUALITY,
                QUALITY.pose().orElseThrow(),
                FACE,
                UNCERTAIN,
                new ArrayList<>(List.of(FACE, UNCERTAIN)),
                TRACKED.get(0),
                frame().withoutPicture(),
                summary(),
                summary().toBuilder().damage("cut off").build(),
                evaluation(),
                evaluation().matrix(),
                evaluation().metrics());
    }

    @ParameterizedTest
    @MethodSource("results")
    void javaReadsWhatItWrote(Object result) {
        assertSame(result, SerializedResultsTest::throughJava);
    }

    @ParameterizedTest
    @MethodSource("results")
    void kryoReadsWhatItWrote(Object result) {
        assertSame(result, value -> through(kryo(), value));
    }

    @ParameterizedTest
    @MethodSource("results")
    void kryoAsSparkSetsItUpReadsWhatItWrote(Object result) {
        Kryo kryo = kryo();
        kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
        assertSame(result, value -> through(kryo, value));
    }

    @Test
    void aFrameTravelsWithItsPixelsButWithoutPadding() {
        for (UnaryOperator<Object> copy :
                List.<UnaryOperator<Object>>of(SerializedResultsTest::throughJava, value -> through(kryo(), value))) {
            FrameResult read = (FrameResult) copy.apply(frame());
            assertThat(read.withoutPicture()).isEqualTo(frame().withoutPicture());
            assertThat(read.frame().image()).hasToString("Frame[2x2 GRAY]");
        }
        Frame read = ((FrameResult) throughJava(frame())).frame().image();
        assertThat(read.pixels()).containsExactly(1, 2, 4, 5);
    }

    @Test
    void whatWasReadStaysImmutable() {
        VideoSummary read = (VideoSummary) through(kryo(), summary());
        assertThat(read.timeShare())
                .isUnmodifiable()
                .containsExactlyEntriesOf(summary().timeShare());
        assertThat(read.tracks().get(0).timeShare()).isUnmodifiable();
    }

    @Test
    void anErrorKeepsItsMessageAndCause() {
        for (Exception error : List.of(
                new ImageReadException("no picture", new IOException("disk")),
                new DamagedVideoException("cut off", null))) {
            Exception read = (Exception) throughJava(error);
            assertThat(read).hasSameClassAs(error).hasMessage(error.getMessage());
            assertThat(String.valueOf(read.getCause())).isEqualTo(String.valueOf(error.getCause()));
        }
    }

    @Test
    void anErrorKeepsItsReason() {
        ImageReadException error = new ImageReadException(ImageReadException.Reason.TOO_LARGE, "too large", null);
        assertThat(((ImageReadException) throughJava(error)).reason()).isEqualTo(error.reason());
    }

    @Test
    void bytesThatHoldAnImpossibleSummaryAreRefused() throws IOException {
        byte[] bytes = written(summary());
        // Of 4711 faces, the only such number, make a negative one.
        int at = indexOf(bytes, 4711);
        bytes[at] = (byte) 0x80;
        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(() -> read(bytes))
                .withMessageStartingWith("faces must not be negative");
    }

    private static void assertSame(Object result, UnaryOperator<Object> copy) {
        Object read = copy.apply(result);
        assertThat(read).isNotSameAs(result == Emotion.ANGER ? null : result);
        assertThat(read).isEqualTo(result).hasSameHashCodeAs(result).hasToString(result.toString());
    }

    private static FrameResult frame() {
        Frame padded = Frame.of(new byte[] {1, 2, 3, 4, 5, 6}, 2, 2, 3, PixelFormat.GRAY);
        return new FrameResult(new VideoFrame(padded, 7, SECOND), TRACKED);
    }

    private static VideoSummary summary() {
        Map<Emotion, Double> shares = new LinkedHashMap<>();
        shares.put(Emotion.FEAR, 0.5);
        shares.put(AWE, 0.25);
        shares.put(Emotion.UNCERTAIN, 0.25);
        EmotionTimeline.Point point = new EmotionTimeline.Point(SECOND, SCORES, 0.5);
        return VideoSummary.builder(new VideoInfo("film.mp4", 640, 480, 25, Optional.of(SECOND), false))
                .framesRead(25)
                .framesProcessed(25)
                .covered(SECOND)
                .faces(4711)
                .trackCount(1)
                .tracks(List.of(new TrackSummary(1, Duration.ZERO, SECOND, 25, SECOND, shares, SCORES)))
                .timeShare(shares)
                .timeline(new EmotionTimeline(List.of(new EmotionTimeline.Line(1, List.of(point)))))
                .latency(new Latency(Duration.ofMillis(4), Duration.ofMillis(9)))
                .build();
    }

    private static Evaluation evaluation() {
        return Evaluation.builder(SCORES.labels())
                .add(Emotion.FEAR, SCORES)
                .add(AWE, SCORES)
                .build();
    }

    private static Kryo kryo() {
        Kryo kryo = new Kryo();
        kryo.setRegistrationRequired(false);
        kryo.setReferences(true);
        return kryo;
    }

    private static Object through(Kryo kryo, Object value) {
        Output out = new Output(1024, -1);
        kryo.writeClassAndObject(out, value);
        return kryo.readClassAndObject(new Input(out.toBytes()));
    }

    private static Object throughJava(Object value) {
        try {
            return read(written(value));
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(value.toString(), e);
        }
    }

    private static int indexOf(byte[] bytes, long number) {
        for (int at = 0; at <= bytes.length - Long.BYTES; at++) {
            if (ByteBuffer.wrap(bytes).getLong(at) == number) {
                return at;
            }
        }
        throw new AssertionError(number + " is not among the bytes");
    }
}
