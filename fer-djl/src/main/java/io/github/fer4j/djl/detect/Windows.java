package io.github.fer4j.djl.detect;

import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.FaceWindow;
import io.github.fer4j.model.detect.search.Pyramid;
import io.github.fer4j.model.detect.search.SeenFace;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the windows that the verifying network learns from: of faces, as inexact as proposals are; of parts of faces; of
 * places that looked like faces; of anything else.
 */
final class Windows implements BatchSource {

    private static final int CANVAS = 72;

    /** Of each eight windows. */
    private static final int FACES = 3;

    private static final int PARTS = 1;

    private static final double FALSE_FIND = 0.75;

    /** Windows whose size is wrong by less, as a logarithm, fit a face, by more, they are not of the face. */
    private static final double GOOD_FIT = 0.2;

    private static final double NO_FIT = 0.6;

    private static final double SMALLEST = 15;
    private static final double LARGEST = 46;

    private final List<TrainingFace> faces;
    private final Backgrounds backgrounds;
    private final FalseFinds falseFinds;
    private final int size;

    Windows(List<TrainingFace> faces, Backgrounds backgrounds, FalseFinds falseFinds, int size) {
        this.faces = faces;
        this.backgrounds = backgrounds;
        this.falseFinds = falseFinds;
        this.size = size;
    }

    @Override
    public Batch batch(SplittableRandom random) {
        float[] inputs = new float[size * FaceWindow.PIXELS];
        float[] targets = new float[size * VerificationLoss.TARGETS];
        for (int i = 0; i < size; i++) {
            int kind = i % 8;
            int input = i * FaceWindow.PIXELS;
            if (kind < FACES + PARTS) {
                face(kind < FACES, inputs, input, targets, i * VerificationLoss.TARGETS, random);
            } else {
                noFace(inputs, input, random);
            }
        }
        return new Batch(inputs, targets, size);
    }

    private void face(boolean whole, float[] inputs, int input, float[] targets, int target, SplittableRandom random) {
        Canvas canvas = new Canvas(CANVAS);
        backgrounds.fill(canvas, random);
        double side = Sizes.draw(SMALLEST, LARGEST, random);
        double middle = CANVAS / 2.0;
        Candidate place = new Candidate(middle, middle, side, Turns.draw(random), 0);
        Stamp stamp = Stamp.of(faces.get(random.nextInt(faces.size())), random);
        stamp.paste(canvas, place);
        Effects.apply(canvas, side, random);
        Candidate window = whole ? near(place, random) : besides(place, random);
        FaceWindow.sample(new Pyramid(canvas.toPicture()), window, inputs, input);
        if (whole) {
            SeenFace seen = stamp.seen(place);
            targets[target] = fit(window, place);
            targets[target + 1] = 1;
            targets[target + 2] = stamp.hasEyes() ? 1 : 0;
            float[] rest = FaceWindow.target(window, seen);
            System.arraycopy(rest, 0, targets, target + 3, rest.length);
        }
    }

    /**
     * How much a window is one of a face: less than 1 if the face is too small or too large in it. Of two windows of a face, the
     * one that fits should be the surer one; otherwise a face in a video is seen now in one size, now in another.
     */
    private static float fit(Candidate window, Candidate face) {
        double wrong = Math.abs(Math.log(window.size() / face.size()));
        return (float) Math.max(0, Math.min(1, (NO_FIT - wrong) / (NO_FIT - GOOD_FIT)));
    }

    /** As inexact as a proposal, and a little more in its size. */
    private static Candidate near(Candidate face, SplittableRandom random) {
        double inexact = random.nextInt(3) == 0 ? 0.3 : 1;
        return new Candidate(
                face.x() + inexact * face.size() * bounded(0.07, random),
                face.y() + inexact * face.size() * bounded(0.07, random),
                face.size() * Math.exp(inexact * bounded(0.18, random)),
                face.roll() + inexact * bounded(Math.toRadians(9), random),
                0);
    }

    /** Shows a part of a face, or a face that is much too small or too large. */
    private static Candidate besides(Candidate face, SplittableRandom random) {
        double angle = 2 * Math.PI * random.nextDouble();
        double ratio = random.nextBoolean() ? 0.3 + 0.25 * random.nextDouble() : 1.9 + 0.5 * random.nextDouble();
        boolean moved = random.nextBoolean();
        double size = face.size() * (moved ? 0.7 + 0.6 * random.nextDouble() : ratio);
        double away = moved ? face.size() * (0.5 + 0.4 * random.nextDouble()) : size * 0.3 * random.nextDouble();
        return new Candidate(
                face.x() + away * Math.cos(angle),
                face.y() + away * Math.sin(angle),
                size,
                face.roll() + bounded(Math.toRadians(12), random),
                0);
    }

    private void noFace(float[] inputs, int input, SplittableRandom random) {
        if (!falseFinds.isEmpty() && random.nextDouble() < FALSE_FIND) {
            FalseFind find = falseFinds.draw(random);
            FaceWindow.sample(find.picture(), near(find.place(), random), inputs, input);
        } else if (random.nextBoolean()) {
            Canvas canvas = new Canvas(CANVAS);
            backgrounds.fill(canvas, random);
            double side = Sizes.draw(SMALLEST, LARGEST, random);
            Candidate place = new Candidate(CANVAS / 2.0, CANVAS / 2.0, side, Turns.draw(random), 0);
            Stamp.ofPiece(backgrounds.piece(random), random).paste(canvas, place);
            Effects.apply(canvas, side, random);
            FaceWindow.sample(new Pyramid(canvas.toPicture()), near(place, random), inputs, input);
        } else {
            Pyramid picture = backgrounds.any(random);
            FaceWindow.sample(picture, backgrounds.part(picture, random), inputs, input);
        }
        if (random.nextBoolean()) {
            Mirror.flip(inputs, input, FaceWindow.SIDE);
        }
    }

    /** Normally distributed, but never beyond three deviations. */
    private static double bounded(double deviation, SplittableRandom random) {
        return deviation * Math.max(-3, Math.min(3, random.nextGaussian()));
    }
}
