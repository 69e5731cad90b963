package io.github.fer4j.djl.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.SeenFace;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScenesTest {

    private final Backgrounds backgrounds = new Backgrounds(DrawnFaces.pictures(4));
    private final FalseFinds none = FalseFinds.of(List.of(), 0);

    @Test
    void theSameRandomNumbersMakeTheSameScenesAndWindows() {
        Scenes scenes = new Scenes(DrawnFaces.faces(3), backgrounds, none, 4);
        assertThat(scenes.batch(new SplittableRandom(5)).inputs())
                .isEqualTo(scenes.batch(new SplittableRandom(5)).inputs())
                .isNotEqualTo(scenes.batch(new SplittableRandom(6)).inputs());
        Windows windows = new Windows(DrawnFaces.faces(3), backgrounds, none, 8);
        assertThat(windows.batch(new SplittableRandom(5)).inputs())
                .isEqualTo(windows.batch(new SplittableRandom(5)).inputs())
                .isNotEqualTo(windows.batch(new SplittableRandom(6)).inputs());
    }

    @Test
    void facesStayInsideTheCanvasAndLevelsAreGrey() {
        Scenes scenes = new Scenes(DrawnFaces.faces(3), backgrounds, none, 1);
        int faces = 0;
        for (int seed = 0; seed < 50; seed++) {
            Canvas canvas = new Canvas(96);
            for (Candidate place : scenes.scene(canvas, new SplittableRandom(seed))) {
                assertThat(place.x()).isBetween(0.0, 96.0);
                assertThat(place.y()).isBetween(0.0, 96.0);
                faces++;
            }
            for (float level : canvas.levels) {
                assertThat(level).isBetween(0f, 255f);
            }
        }
        assertThat(faces).isBetween(20, 80);
    }

    /** Where the eyes are said to be it is dark, however the face is turned and whether it is mirrored or not. */
    @Test
    void aStampedFaceHasItsEyesWhereItSays() {
        int dark = 0;
        for (int seed = 0; seed < 40; seed++) {
            Canvas canvas = new Canvas(96);
            java.util.Arrays.fill(canvas.levels, 200);
            Stamp stamp = Stamp.of(DrawnFaces.faces(1).get(0), new SplittableRandom(seed));
            Candidate place = new Candidate(48, 48, 44, Math.toRadians(seed * 2 - 40), 0);
            stamp.paste(canvas, place);
            SeenFace seen = stamp.seen(place);
            double nose = canvas.mean(48, 48, 1);
            assertThat(Math.hypot(seen.rightX() - seen.leftX(), seen.rightY() - seen.leftY()))
                    .isCloseTo(44 * 18 / 46.0, within(4.0));
            dark += canvas.mean(seen.leftX(), seen.leftY(), 1) < nose - 5
                            && canvas.mean(seen.rightX(), seen.rightY(), 1) < nose - 5
                    ? 1
                    : 0;
        }
        assertThat(dark).isGreaterThan(37);
    }

    /** The third number of a window's box is the size of the face in it, as a logarithm in tenths. */
    @Test
    void aWindowOfAWrongSizeCountsLessAsAFace() {
        Windows windows = new Windows(DrawnFaces.faces(3), backgrounds, none, 4000);
        float[] targets = windows.batch(new SplittableRandom(1)).targets();
        int partly = 0;
        for (int i = 0; i < targets.length; i += VerificationLoss.TARGETS) {
            if (targets[i + 1] == 0) {
                assertThat(targets[i]).isZero();
            } else {
                double wrong = Math.abs(targets[i + 5]) / 10;
                assertThat(targets[i]).isCloseTo((float) Math.min(1, 1.5 - 2.5 * wrong), within(1e-4f));
                partly += targets[i] < 1 ? 1 : 0;
            }
        }
        assertThat(partly).isBetween(100, 600);
    }

    @Test
    void theSurestFalseFindsAreDrawnMostOften() {
        Candidate sure = new Candidate(50, 50, 30, 0, 5);
        Candidate unlikely = new Candidate(50, 50, 30, 0, -8);
        FalseFinds finds = FalseFinds.of(
                List.of(
                        new FalseFind(backgrounds.pyramids().get(0), unlikely, 0),
                        new FalseFind(backgrounds.pyramids().get(0), sure, 0)),
                0);
        SplittableRandom random = new SplittableRandom(1);
        int drawn = 0;
        for (int i = 0; i < 1000; i++) {
            drawn += finds.draw(random).place().equals(sure) ? 1 : 0;
        }
        assertThat(drawn).isBetween(940, 999);
    }
}
