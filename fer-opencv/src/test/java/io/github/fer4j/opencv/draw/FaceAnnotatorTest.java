package io.github.fer4j.opencv.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.Photos;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoFrame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceAnnotatorTest {

    private final FaceAnnotator annotator = new FaceAnnotator();

    @Test
    void drawsOnACopyOfTheSameSizeAndTime() {
        Frame frame = Photos.noise(200, 150, PixelFormat.RGB, 4);
        byte[] before = frame.pixels().clone();
        Frame drawn = annotator.annotate(frame, List.of(face(new Box(50, 60, 60, 60), Emotion.HAPPINESS)));
        assertThat(frame.pixels()).isEqualTo(before);
        assertThat(drawn.width()).isEqualTo(200);
        assertThat(drawn.height()).isEqualTo(150);
        assertThat(drawn.format()).isEqualTo(PixelFormat.BGR);
    }

    @Test
    void theBoxHasTheEmotionsColour() {
        Frame grey = Frame.of(new byte[300 * 300], 300, 300, PixelFormat.GRAY);
        Frame drawn = annotator.annotate(grey, List.of(face(new Box(100, 120, 80, 80), Emotion.SADNESS)));
        int at = 160 * drawn.stride() + 100 * 3;
        assertThat(drawn.pixels()[at]).isEqualTo((byte) Emotion.SADNESS.rgb());
        assertThat(drawn.pixels()[at + 2]).isEqualTo((byte) (Emotion.SADNESS.rgb() >> 16));
    }

    @ParameterizedTest
    @CsvSource({
        "640,480,600,0,80,80",
        "640,480,0,0,640,480",
        "48,48,0,0,48,48",
        "1,1,0,0,1,1",
        "30,400,-10,390,50,50",
        "4000,3000,3900,10,300,300"
    })
    void labelsLieInsideThePicture(int width, int height, int x, int y, int boxWidth, int boxHeight) {
        Frame frame = Photos.noise(width, height, PixelFormat.GRAY, 1);
        FaceEmotion face = face(new Box(x, y, boxWidth, boxHeight), Emotion.HAPPINESS);
        assertThat(annotator.annotate(frame, List.of(face)).width()).isEqualTo(width);
        Label label = Label.of(Mark.of(face), frame);
        assertThat(label.width()).isLessThanOrEqualTo(Math.max(width, 8));
        Box place = LabelPlace.find(face.box(), label, 2, frame, List.of(), List.of());
        assertThat(place.x()).isNotNegative();
        assertThat(place.y()).isNotNegative();
        if (width > 40) {
            assertThat(place.right()).isLessThanOrEqualTo(width);
            assertThat(place.bottom()).isLessThanOrEqualTo(height);
        }
    }

    @Test
    void aLabelAvoidsOtherLabelsAndFaces() {
        Frame frame = Photos.noise(640, 480, PixelFormat.GRAY, 1);
        FaceEmotion face = face(new Box(200, 200, 80, 80), Emotion.FEAR);
        Label label = Label.of(Mark.of(face), frame);
        Box above = LabelPlace.find(face.box(), label, 2, frame, List.of(), List.of());
        assertThat(above.bottom()).isLessThanOrEqualTo(200);
        assertThat(LabelPlace.find(face.box(), label, 2, frame, List.of(above), List.of())
                        .y())
                .isEqualTo(280);
        assertThat(LabelPlace.find(face.box(), label, 2, frame, List.of(), List.of(new Box(200, 100, 90, 90)))
                        .y())
                .isEqualTo(280);
    }

    @Test
    void theLabelSaysEmotionAndPercentInLettersTheFontHas() {
        Frame frame = Photos.noise(640, 480, PixelFormat.GRAY, 1);
        assertThat(Label.of(Mark.of(face(new Box(0, 0, 90, 90), Emotion.HAPPINESS)), frame)
                        .text())
                .isEqualTo("happiness 97 %");
        assertThat(Label.of(Mark.of(face(new Box(0, 0, 90, 90), Emotion.of("Überdruß"))), frame)
                        .text())
                .isEqualTo("uberdru? 97 %");
    }

    @Test
    void inAVideoTheLabelSaysTrackShownEmotionAndSmoothedProbability() {
        Emotion other = Emotion.of("something else");
        EmotionScores smoothed =
                EmotionScores.of(List.of(Emotion.HAPPINESS, Emotion.SADNESS, other), new float[] {0.5f, 0.3f, 0.2f});
        FaceEmotion now = face(new Box(10, 60, 40, 40), Emotion.HAPPINESS);
        Mark mark = Mark.of(new TrackedFace(12, now, smoothed, Emotion.SADNESS));
        assertThat(mark).isEqualTo(new Mark(now.box(), "#12 sadness 30 %", Emotion.SADNESS.rgb()));
    }

    @Test
    void aVideosFrameIsDrawnOnACopy() {
        Frame frame = Photos.noise(200, 150, PixelFormat.BGR, 4);
        byte[] before = frame.pixels().clone();
        FaceEmotion face = face(new Box(50, 60, 60, 60), Emotion.HAPPINESS);
        TrackedFace tracked = new TrackedFace(1, face, face.scores(), Emotion.HAPPINESS);
        Frame drawn =
                annotator.annotate(new FrameResult(new VideoFrame(frame, 9, Duration.ofSeconds(2)), List.of(tracked)));
        assertThat(frame.pixels()).isEqualTo(before);
        int at = 90 * drawn.stride() + 50 * 3;
        assertThat(drawn.pixels()[at + 2]).isEqualTo((byte) (Emotion.HAPPINESS.rgb() >> 16));
    }

    @Test
    void theLabelOfAnUncertainFaceSaysNoPercent() {
        FaceEmotion face = face(new Box(0, 0, 90, 90), Emotion.HAPPINESS);
        FaceEmotion uncertain = new FaceEmotion(face.box(), face.eyes(), face.scores(), Emotion.UNCERTAIN);
        assertThat(Mark.of(uncertain)).isEqualTo(new Mark(face.box(), "uncertain", Emotion.UNCERTAIN.rgb()));
    }

    @Test
    void inAVideoTheLabelOfAnUncertainFaceSaysSo() {
        FaceEmotion face = face(new Box(0, 0, 90, 90), Emotion.HAPPINESS);
        TrackedFace tracked = new TrackedFace(3, face, face.scores(), Emotion.UNCERTAIN);
        assertThat(Mark.of(tracked)).isEqualTo(new Mark(face.box(), "#3 uncertain", Emotion.UNCERTAIN.rgb()));
    }

    @Test
    void lettersContrastWithTheirBackground() {
        Frame frame = Photos.noise(640, 480, PixelFormat.GRAY, 1);
        assertThat(Label.of(Mark.of(face(new Box(0, 0, 90, 90), Emotion.HAPPINESS)), frame)
                        .ink())
                .isEqualTo(0x000000);
        assertThat(Label.of(Mark.of(face(new Box(0, 0, 90, 90), Emotion.SADNESS)), frame)
                        .ink())
                .isEqualTo(0xFFFFFF);
    }

    private static FaceEmotion face(Box box, Emotion emotion) {
        Emotion other = Emotion.of("something else");
        return new FaceEmotion(
                box, Optional.empty(), EmotionScores.of(List.of(emotion, other), new float[] {0.97f, 0.03f}));
    }
}
