package io.github.fer4j.model.detect.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Proposes places of faces: runs the proposal network over a pyramid. As thread-safe as its network. */
public final class Proposer {

    /** Faces at the limit are missed more often: the first copy shows the smallest ones a little larger. */
    private static final double SMALLEST_SHOWN = 20;

    /** Copies from one to one half as large; the network sees faces of more than an octave. */
    private static final int OCTAVE = 2;

    /** Of a face's middle from the edge; the network is less sure where it sees nothing. */
    private static final int RIM = 8;

    private static final double OVERLAP = 0.5;

    private final PictureNetwork network;
    private final float threshold;
    private final int most;
    private final boolean thorough;

    /**
     * A proposer.
     *
     * @param threshold the lowest logit of a proposal
     * @param most the most proposals of a picture
     * @param thorough whether all copies are searched and not every second one, so that each face is seen in two or three of
     *     them and not in one or two: fewer are missed, and the mean of more looks is more exact
     */
    public Proposer(PictureNetwork network, double threshold, int most, boolean thorough) {
        this.network = network;
        this.threshold = (float) threshold;
        this.most = most;
        this.thorough = thorough;
    }

    /** The surest places of faces of some sizes, in pixels of the picture. */
    public List<Candidate> propose(Pyramid pyramid, double minimum, double maximum) {
        List<Candidate> found = new ArrayList<>();
        int first = pyramid.levelShowing(minimum, SMALLEST_SHOWN);
        for (int number = first; number < pyramid.size(); number += thorough ? 1 : OCTAVE) {
            double scale = pyramid.scaleX(number);
            if (ProposalGrid.SMALLEST > maximum * scale) {
                break;
            }
            search(pyramid, number, found);
        }
        return Candidate.suppress(found, OVERLAP, most);
    }

    private void search(Pyramid pyramid, int number, List<Candidate> found) {
        GrayPicture picture = pyramid.level(number);
        int columns = cells(picture.width());
        int rows = cells(picture.height());
        float[] input = input(picture, columns * ProposalGrid.STRIDE, rows * ProposalGrid.STRIDE);
        float[] outputs = network.outputs(input, 1, rows * ProposalGrid.STRIDE, columns * ProposalGrid.STRIDE);
        double scaleX = pyramid.scaleX(number);
        double scaleY = pyramid.scaleY(number);
        for (Candidate face : ProposalGrid.decode(outputs, columns, rows, threshold)) {
            double x = face.x() - RIM;
            double y = face.y() - RIM;
            if (x >= 0 && y >= 0 && x <= picture.width() && y <= picture.height()) {
                found.add(new Candidate(x / scaleX, y / scaleY, face.size() / scaleX, face.roll(), face.logit()));
            }
        }
    }

    private static int cells(int side) {
        return (side + 2 * RIM + ProposalGrid.STRIDE - 1) / ProposalGrid.STRIDE;
    }

    /** The picture with a rim that repeats its edges. */
    private static float[] input(GrayPicture picture, int width, int height) {
        float[] input = new float[width * height];
        for (int y = 0; y < height; y++) {
            int row = Math.min(picture.height() - 1, Math.max(0, y - RIM));
            int start = y * width + RIM;
            int end = start + picture.width();
            for (int x = 0; x < picture.width(); x++) {
                input[start + x] = ProposalGrid.input(picture.at(x, row));
            }
            Arrays.fill(input, y * width, start, input[start]);
            Arrays.fill(input, end, (y + 1) * width, input[end - 1]);
        }
        return input;
    }
}
