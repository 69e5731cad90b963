package io.github.fer4j.model.detect.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search with networks that are computed by hand: a face is a bright square of 30 pixels or more. */
class SearchTest {

    private static final float NO = -9;

    /** Answers at a cell in a bright place that it is a face of the usual size there. */
    private static float[] proposals(float[] pictures, int count, int height, int width) {
        int columns = width / ProposalGrid.STRIDE;
        int rows = height / ProposalGrid.STRIDE;
        float[] outputs = new float[ProposalGrid.CHANNELS * columns * rows];
        Arrays.fill(outputs, 5 * columns * rows, 6 * columns * rows, 1);
        for (int cell = 0; cell < columns * rows; cell++) {
            int x = cell % columns * ProposalGrid.STRIDE;
            int y = cell / columns * ProposalGrid.STRIDE;
            outputs[cell] = pictures[y * width + x] > 0.5 ? 1 : NO;
        }
        return outputs;
    }

    /** Surer the darker the corner of the window and the brighter its middle. */
    private static float[] verdicts(float[] windows, int count, int height, int width) {
        float[] outputs = new float[count * FaceWindow.OUTPUTS];
        for (int i = 0; i < count; i++) {
            int offset = i * FaceWindow.PIXELS;
            outputs[i * FaceWindow.OUTPUTS] = 2 * (windows[offset + 16 * width + 16] - windows[offset]) - 2;
        }
        return outputs;
    }

    private static Pyramid brightSquare(int x, int y, int side) {
        byte[] pixels = new byte[200 * 150];
        for (int row = y; row < y + side; row++) {
            Arrays.fill(pixels, row * 200 + x, row * 200 + x + side, (byte) 250);
        }
        return new Pyramid(new GrayPicture(pixels, 200, 150));
    }

    @Test
    void proposalsAreInPixelsOfThePicture() {
        Proposer proposer = new Proposer(SearchTest::proposals, 0, 50, true);
        List<Candidate> places = proposer.propose(brightSquare(80, 60, 40), 20, 500);
        assertThat(places).isNotEmpty().allSatisfy(place -> {
            assertThat(place.x()).isBetween(70.0, 130.0);
            assertThat(place.y()).isBetween(50.0, 110.0);
            assertThat(place.roll()).isCloseTo(0, within(1e-6));
        });
    }

    @Test
    void onlyLargeFacesAreSoughtInSmallCopies() {
        int[] pixels = {0};
        PictureNetwork counting = (pictures, count, height, width) -> {
            pixels[0] += width * height;
            return proposals(pictures, count, height, width);
        };
        new Proposer(counting, 0, 50, true).propose(brightSquare(80, 60, 40), 20, 500);
        int all = pixels[0];
        pixels[0] = 0;
        new Proposer(counting, 0, 50, true).propose(brightSquare(80, 60, 40), 80, 500);
        assertThat(pixels[0]).isLessThan(all / 4);
    }

    @Test
    void copiesAreHalfAsLargeAsTheOneBeforeWithOneInBetweenIfTheSearchIsThorough() {
        assertThat(widths(false)).containsExactly(216, 120, 72, 48, 32);
        assertThat(widths(true)).containsExactly(216, 160, 120, 88, 72, 56, 48, 40, 32);
    }

    /** Of what the network sees: the copies of a picture that is 200 pixels wide, each with a rim. */
    private static List<Integer> widths(boolean thorough) {
        List<Integer> widths = new ArrayList<>();
        PictureNetwork recording = (pictures, count, height, width) -> {
            widths.add(width);
            return proposals(pictures, count, height, width);
        };
        new Proposer(recording, 0, 50, thorough).propose(brightSquare(80, 60, 40), 20, 500);
        return widths;
    }

    @Test
    void theRimRepeatsTheEdges() {
        byte[] pixels = new byte[30 * 20];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 30 + 100 * (i / 30 % 2));
        }
        PictureNetwork checking = (pictures, count, height, width) -> {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int column = Math.min(29, Math.max(0, x - 8));
                    int row = Math.min(19, Math.max(0, y - 8));
                    assertThat(pictures[y * width + x]).isEqualTo(ProposalGrid.input(pixels[row * 30 + column] & 0xFF));
                }
            }
            return new float[ProposalGrid.CHANNELS * (width / 8) * (height / 8)];
        };
        new Proposer(checking, 1, 50, false).propose(new Pyramid(new GrayPicture(pixels, 30, 20)), 20, 20);
    }

    @Test
    void theVerifierKeepsEachFaceOnce() {
        Pyramid picture = brightSquare(80, 60, 40);
        List<Candidate> places = List.of(
                new Candidate(100, 80, 60, 0, 0), new Candidate(102, 80, 60, 0, 0), new Candidate(30, 30, 40, 0, 0));
        List<SeenFace> faces = new Verifier(SearchTest::verdicts, new LeastLogit(0, false), 0).verify(picture, places);
        assertThat(faces)
                .singleElement()
                .satisfies(face -> assertThat(face.place().x()).isCloseTo(101, within(1.1)));
    }

    @Test
    void aCandidatesOwnLogitCountsAsMuchAsItIsTrusted() {
        Pyramid picture = brightSquare(80, 60, 40);
        Candidate place = new Candidate(100, 80, 60, 0, 3);
        double without = new Verifier(SearchTest::verdicts, new LeastLogit(-9, false), 0)
                .verify(picture, List.of(place))
                .get(0)
                .place()
                .logit();
        double with = new Verifier(SearchTest::verdicts, new LeastLogit(-9, false), 0.5)
                .verify(picture, List.of(place))
                .get(0)
                .place()
                .logit();
        assertThat(with - without).isCloseTo(1.5, within(1e-6));
    }
}
