package io.github.fer4j.djl.detect;

import io.github.fer4j.model.detect.DetectorNetworks;
import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.ProposalGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes the pictures that the proposal network learns from: a background with up to two faces, or with none. */
final class Scenes implements BatchSource {

    private static final int SIDE = DetectorNetworks.SCENE_SIDE;
    private static final int CELLS = SIDE / ProposalGrid.STRIDE;

    private static final double ONE_FACE = 0.5;
    private static final double TWO_FACES = 0.65;
    private static final double STAMPED_PIECE = 0.3;
    private static final double FALSE_FIND = 0.7;

    private static final double SMALLEST = 14;
    private static final double LARGEST = 56;

    private final List<TrainingFace> faces;
    private final Backgrounds backgrounds;
    private final FalseFinds falseFinds;
    private final int size;

    /**
     * A source.
     *
     * @param falseFinds backgrounds are often around one of these
     * @param size the scenes of a batch
     */
    Scenes(List<TrainingFace> faces, Backgrounds backgrounds, FalseFinds falseFinds, int size) {
        this.faces = faces;
        this.backgrounds = backgrounds;
        this.falseFinds = falseFinds;
        this.size = size;
    }

    @Override
    public Batch batch(SplittableRandom random) {
        float[] inputs = new float[size * SIDE * SIDE];
        float[] targets = new float[size * ProposalLoss.CHANNELS * CELLS * CELLS];
        for (int i = 0; i < size; i++) {
            Canvas canvas = new Canvas(SIDE);
            List<Candidate> placed = scene(canvas, random);
            for (int p = 0; p < canvas.levels.length; p++) {
                inputs[i * SIDE * SIDE + p] = ProposalGrid.input(canvas.levels[p]);
            }
            ProposalLoss.writeTarget(placed, CELLS, targets, i * ProposalLoss.CHANNELS * CELLS * CELLS);
        }
        return new Batch(inputs, targets, size);
    }

    /** Fills a canvas; where its faces are. */
    List<Candidate> scene(Canvas canvas, SplittableRandom random) {
        double kind = random.nextDouble();
        int count = kind < ONE_FACE ? 1 : kind < TWO_FACES ? 2 : 0;
        if (count == 0 && !falseFinds.isEmpty() && random.nextDouble() < FALSE_FIND) {
            around(falseFinds.draw(random), canvas, random);
        } else {
            backgrounds.fill(canvas, random);
        }
        if (random.nextDouble() < STAMPED_PIECE) {
            Stamp.ofPiece(backgrounds.piece(random), random).paste(canvas, place(random));
        }
        List<Candidate> placed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Candidate place = place(random);
            if (placed.stream().noneMatch(other -> other.overlap(place) > 0)) {
                Stamp.of(faces.get(random.nextInt(faces.size())), random).paste(canvas, place);
                placed.add(place);
            }
        }
        double smallest = placed.stream().mapToDouble(Candidate::size).min().orElse(SMALLEST);
        Effects.apply(canvas, smallest, random);
        return placed;
    }

    /** The false find lies somewhere in the canvas, in a size that the network sees. */
    private static void around(FalseFind find, Canvas canvas, SplittableRandom random) {
        Candidate place = find.place();
        double shown = Sizes.draw(ProposalGrid.SMALLEST, ProposalGrid.LARGEST, random);
        double side = place.size() * SIDE / shown;
        double x = place.x() + 0.7 * side * (random.nextDouble() - 0.5);
        double y = place.y() + 0.7 * side * (random.nextDouble() - 0.5);
        find.picture().sample(new Candidate(x, y, side, find.roll(), 0), canvas.side, canvas.levels, 0);
        if (random.nextBoolean()) {
            Mirror.flip(canvas.levels, 0, canvas.side);
        }
    }

    private static Candidate place(SplittableRandom random) {
        double size = Sizes.draw(SMALLEST, LARGEST, random);
        double rim = 0.35 * size;
        return new Candidate(
                rim + (SIDE - 2 * rim) * random.nextDouble(),
                rim + (SIDE - 2 * rim) * random.nextDouble(),
                size,
                Turns.draw(random),
                0);
    }
}
