package io.github.fer4j.model.detect.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks at candidates with the verifying network, turned upright. What looks like a face is looked at again where the face is now
 * said to be, also mirrored; and what still does, a little larger and smaller. As thread-safe as its network.
 */
public final class Verifier {

    private static final int BATCH = 32;

    /** Sizes of the third look: a face is one a little larger or smaller, too; most of what only looks like one is not. */
    private static final double[] SCALES = {0.87, 1.15};

    /** Boxes of one face overlap by more, those of two faces by less. */
    private static final double OVERLAP = 0.35;

    /** Of two faces, one of which lies in the other by so much, only the surer is one. */
    private static final double INSIDE = 0.7;

    /** What is less sure at the first look is not looked at again; in logits below the threshold. */
    private static final double SECOND_CHANCE = 2;

    /** The same for the second look. */
    private static final double THIRD_CHANCE = 1;

    /** Each look counts as much as any other. */
    private static final double LOOKS = 3;

    /**
     * The network sees each eye too far out and too high, in shares of the distance between the eyes, as does the eye cascade that
     * it learnt from. Between what small faces (CMU+MIT) and large portraits (landmarks-68) ask for.
     */
    private static final double EYES_TOO_FAR_OUT = 0.015;

    private static final double EYES_TOO_HIGH = 0.02;

    private final PictureNetwork network;
    private final LeastLogit least;
    private final double trust;

    /**
     * A verifier.
     *
     * @param least how sure it must be of a face
     * @param trust what share of a candidate's own logit counts, beside the mean of all looks
     */
    public Verifier(PictureNetwork network, LeastLogit least, double trust) {
        this.network = network;
        this.least = least;
        this.trust = trust;
    }

    /**
     * The faces among the candidates, each once, those first of which the network is surest. They are as sure as the network and
     * their size make them together.
     */
    public List<SeenFace> verify(Pyramid pyramid, List<Candidate> candidates) {
        List<SeenFace> looks = look(pyramid, candidates);
        List<SeenFace> first = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            double own = LOOKS * trust * candidates.get(i).logit();
            first.add(looks.get(i).withLogit(looks.get(i).place().logit() + own));
        }
        List<SeenFace> second = lookAgain(pyramid, joined(first, suppress(first, SECOND_CHANCE)));
        List<SeenFace> third = lookAround(pyramid, suppress(second, THIRD_CHANCE));
        return suppress(third, 0).stream()
                .map(face -> face.withLogit(logit(face)).withEyesMoved(EYES_TOO_FAR_OUT, EYES_TOO_HIGH))
                .toList();
    }

    /** What the network says of each candidate, in the same order. */
    public List<SeenFace> look(Pyramid pyramid, List<Candidate> candidates) {
        return look(pyramid, candidates, false);
    }

    /** What the network says of where each face is said to be; sure as both looks together. */
    private List<SeenFace> lookAgain(Pyramid pyramid, List<SeenFace> faces) {
        List<SeenFace> looks = look(pyramid, faces.stream().map(SeenFace::place).toList(), true);
        List<SeenFace> seen = new ArrayList<>(faces.size());
        for (int i = 0; i < faces.size(); i++) {
            SeenFace look = looks.get(i);
            seen.add(look.withLogit((faces.get(i).place().logit() + look.place().logit()) / 2));
        }
        return seen;
    }

    /** The same boxes, with the eyes where looks in all sizes see them on average, and as sure as all of them together. */
    private List<SeenFace> lookAround(Pyramid pyramid, List<SeenFace> faces) {
        List<Candidate> places = new ArrayList<>(faces.size() * SCALES.length);
        for (SeenFace face : faces) {
            for (double scale : SCALES) {
                places.add(face.place().scaled(scale));
            }
        }
        List<SeenFace> looks = look(pyramid, places, true);
        List<SeenFace> seen = new ArrayList<>(faces.size());
        for (int i = 0; i < faces.size(); i++) {
            List<SeenFace> around = looks.subList(i * SCALES.length, (i + 1) * SCALES.length);
            double logit = around.stream()
                    .mapToDouble(look -> look.place().logit())
                    .average()
                    .orElseThrow();
            SeenFace face = faces.get(i);
            seen.add(face.withEyesAlsoOf(around)
                    .withLogit(face.place().logit() + (logit - face.place().logit()) / LOOKS));
        }
        return seen;
    }

    /**
     * What the network says of each candidate, in the same order.
     *
     * @param mirrored whether the mirror image is looked at, too, and both count
     */
    private List<SeenFace> look(Pyramid pyramid, List<Candidate> candidates, boolean mirrored) {
        int views = mirrored ? 2 : 1;
        int most = BATCH / views;
        List<SeenFace> seen = new ArrayList<>(candidates.size());
        for (int from = 0; from < candidates.size(); from += most) {
            List<Candidate> batch = candidates.subList(from, Math.min(candidates.size(), from + most));
            float[] windows = windows(pyramid, batch, views);
            float[] outputs = network.outputs(windows, batch.size() * views, FaceWindow.SIDE, FaceWindow.SIDE);
            for (int i = 0; i < batch.size(); i++) {
                int one = i * views * FaceWindow.OUTPUTS;
                seen.add(FaceWindow.decode(
                        batch.get(i),
                        mirrored
                                ? FaceWindow.merge(outputs, one, one + FaceWindow.OUTPUTS)
                                : Arrays.copyOfRange(outputs, one, one + FaceWindow.OUTPUTS)));
            }
        }
        return seen;
    }

    /** The windows of candidates, each with its mirror image behind it if there are two views. */
    private static float[] windows(Pyramid pyramid, List<Candidate> candidates, int views) {
        float[] windows = new float[candidates.size() * views * FaceWindow.PIXELS];
        for (int i = 0; i < candidates.size(); i++) {
            int offset = i * views * FaceWindow.PIXELS;
            FaceWindow.sample(pyramid, candidates.get(i), windows, offset);
            if (views == 2) {
                mirror(windows, offset);
            }
        }
        return windows;
    }

    /** Writes the mirror image of a window behind it. */
    private static void mirror(float[] windows, int offset) {
        for (int i = 0; i < FaceWindow.PIXELS; i++) {
            int column = i % FaceWindow.SIDE;
            windows[offset + FaceWindow.PIXELS + i - 2 * column + FaceWindow.SIDE - 1] = windows[offset + i];
        }
    }

    /** How sure the network and the size make a face. */
    private double logit(SeenFace face) {
        return face.place().logit() + least.ofSize(face.place().size());
    }

    /** The surest of those that overlap, if they do not lack more than they are given. */
    private List<SeenFace> suppress(List<SeenFace> faces, double given) {
        List<SeenFace> sorted = new ArrayList<>(faces);
        sorted.removeIf(face -> logit(face) + given < least.logit());
        sorted.sort(Comparator.comparingDouble(face -> -face.place().logit()));
        List<SeenFace> kept = new ArrayList<>();
        for (SeenFace face : sorted) {
            if (kept.stream().noneMatch(surer -> isSame(face.place(), surer.place()))) {
                kept.add(face);
            }
        }
        return kept;
    }

    /**
     * The kept faces where all looks at the same face see them on average (box voting, Gidaris and Komodakis, 2015): of several
     * boxes of a face the surest is now one, now another, and a face in a video would change its size from frame to frame.
     */
    private static List<SeenFace> joined(List<SeenFace> looks, List<SeenFace> kept) {
        return kept.stream()
                .map(face -> SeenFace.mean(
                        face,
                        looks.stream()
                                .filter(look -> look.place().overlap(face.place()) > OVERLAP)
                                .toList()))
                .toList();
    }

    private static boolean isSame(Candidate face, Candidate surer) {
        return face.overlap(surer) > OVERLAP || face.shareInside(surer) > INSIDE || surer.shareInside(face) > INSIDE;
    }
}
