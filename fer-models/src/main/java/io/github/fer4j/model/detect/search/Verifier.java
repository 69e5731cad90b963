package io.github.fer4j.model.detect.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks at candidates with the verifying network, turned upright. What looks like a face is looked at once more where the face
 * is now said to be, as it is and mirrored, in three sizes. As thread-safe as its network.
 */
public final class Verifier {

    private static final int BATCH = 32;

    /**
     * Sizes of the second look, of which the first decides on the place. A face is one a little larger or smaller, too; most of
     * what only looks like one is not.
     */
    private static final double[] SCALES = {1, 0.87, 1.15};

    /** Boxes of one face overlap by more, those of two faces by less. */
    private static final double OVERLAP = 0.35;

    /** Of two faces, one of which lies in the other by so much, only the surer is one. */
    private static final double INSIDE = 0.7;

    /** What is less sure at the first look is not looked at again; in logits below the threshold. */
    private static final double SECOND_CHANCE = 3;

    private final PictureNetwork network;
    private final double threshold;
    private final double trust;

    /**
     * A verifier.
     *
     * @param threshold the lowest logit of a face
     * @param trust what share of a candidate's own logit counts, beside the mean of both looks
     */
    public Verifier(PictureNetwork network, double threshold, double trust) {
        this.network = network;
        this.threshold = threshold;
        this.trust = trust;
    }

    /** The faces among the candidates, each once, surest first. */
    public List<SeenFace> verify(Pyramid pyramid, List<Candidate> candidates) {
        List<SeenFace> looks = look(pyramid, candidates);
        List<SeenFace> first = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            double own = 2 * trust * candidates.get(i).logit();
            first.add(looks.get(i).withLogit(looks.get(i).place().logit() + own));
        }
        first = suppress(first, threshold - SECOND_CHANCE);
        List<SeenFace> second =
                lookAgain(pyramid, first.stream().map(SeenFace::place).toList());
        List<SeenFace> both = new ArrayList<>();
        for (int i = 0; i < second.size(); i++) {
            SeenFace face = second.get(i);
            both.add(face.withLogit((first.get(i).place().logit() + face.place().logit()) / 2));
        }
        return suppress(both, threshold);
    }

    /** What the network says of each candidate, in the same order. */
    public List<SeenFace> look(Pyramid pyramid, List<Candidate> candidates) {
        List<SeenFace> seen = new ArrayList<>(candidates.size());
        for (int from = 0; from < candidates.size(); from += BATCH) {
            List<Candidate> batch = candidates.subList(from, Math.min(candidates.size(), from + BATCH));
            float[] windows = new float[batch.size() * FaceWindow.PIXELS];
            for (int i = 0; i < batch.size(); i++) {
                FaceWindow.sample(pyramid, batch.get(i), windows, i * FaceWindow.PIXELS);
            }
            float[] outputs = network.outputs(windows, batch.size(), FaceWindow.SIDE, FaceWindow.SIDE);
            for (int i = 0; i < batch.size(); i++) {
                int offset = i * FaceWindow.OUTPUTS;
                seen.add(FaceWindow.decode(
                        batch.get(i), Arrays.copyOfRange(outputs, offset, offset + FaceWindow.OUTPUTS)));
            }
        }
        return seen;
    }

    /** What the network says of each candidate, its mirror image, and both a little larger and smaller, in the same order. */
    private List<SeenFace> lookAgain(Pyramid pyramid, List<Candidate> candidates) {
        List<SeenFace> seen = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            float[] windows = new float[2 * SCALES.length * FaceWindow.PIXELS];
            for (int i = 0; i < SCALES.length; i++) {
                int offset = 2 * i * FaceWindow.PIXELS;
                FaceWindow.sample(pyramid, candidate.scaled(SCALES[i]), windows, offset);
                mirror(windows, offset);
            }
            float[] outputs = network.outputs(windows, 2 * SCALES.length, FaceWindow.SIDE, FaceWindow.SIDE);
            SeenFace face = FaceWindow.decode(candidate, FaceWindow.merge(outputs, 0, FaceWindow.OUTPUTS));
            seen.add(face.withLogit(meanLogit(outputs)));
        }
        return seen;
    }

    private static double meanLogit(float[] outputs) {
        double sum = 0;
        for (int i = 0; i < outputs.length; i += FaceWindow.OUTPUTS) {
            sum += outputs[i];
        }
        return sum * FaceWindow.OUTPUTS / outputs.length;
    }

    /** Writes the mirror image of a window behind it. */
    private static void mirror(float[] windows, int offset) {
        for (int i = 0; i < FaceWindow.PIXELS; i++) {
            int column = i % FaceWindow.SIDE;
            windows[offset + FaceWindow.PIXELS + i - 2 * column + FaceWindow.SIDE - 1] = windows[offset + i];
        }
    }

    private static List<SeenFace> suppress(List<SeenFace> faces, double threshold) {
        List<SeenFace> sorted = new ArrayList<>(faces);
        sorted.removeIf(face -> face.place().logit() < threshold);
        sorted.sort(Comparator.comparingDouble(face -> -face.place().logit()));
        List<SeenFace> kept = new ArrayList<>();
        for (SeenFace face : sorted) {
            if (kept.stream().noneMatch(surer -> isSame(face.place(), surer.place()))) {
                kept.add(face);
            }
        }
        return kept;
    }

    private static boolean isSame(Candidate face, Candidate surer) {
        return face.overlap(surer) > OVERLAP || face.shareInside(surer) > INSIDE || surer.shareInside(face) > INSIDE;
    }
}
