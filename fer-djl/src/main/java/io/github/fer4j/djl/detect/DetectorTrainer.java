package io.github.fer4j.djl.detect;

import io.github.fer4j.djl.internal.TrainingThread;
import io.github.fer4j.image.Frame;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.DetectorModelFile;
import io.github.fer4j.model.detect.DetectorNetworks;
import io.github.fer4j.model.detect.DetectorProvenance;
import io.github.fer4j.model.detect.DetectorSettings;
import io.github.fer4j.model.detect.DetectorThresholds;
import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.Proposer;
import io.github.fer4j.model.detect.search.Pyramid;
import io.github.fer4j.model.detect.search.SeenFace;
import io.github.fer4j.model.detect.search.Verifier;
import io.github.fer4j.model.format.Build;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Trains the two networks of a face detector, from cut-out faces and pictures without faces alone. The scenes to learn from are
 * made as they are needed: faces are put into the pictures, turned by up to 50 degrees, in many sizes and in all light. After
 * each round the pictures without faces are searched, and what is taken for a face there is learnt from in the next round.
 *
 * <p>What is drawn at random depends on the seed alone; the weights also on how PyTorch rounds sums, which varies with its
 * threads. Trains on the calling thread, one training at a time.
 */
public final class DetectorTrainer {

    /** Sizes of the faces sought in pictures without faces, in pixels. */
    private static final double SMALLEST = 20;

    /** Logits from which on something is to be learnt. */
    private static final double DOUBTFUL = -2.5;

    private static final int MOST_OF_A_PICTURE = 12;

    /** False finds of the verifying network are drawn by half as often if their logit is lower. */
    private static final double HARD = -2;

    private static final double BARELY_LOOKED_AT = 0.5;

    private final DetectorSettings settings;
    private final List<TrainingFace> faces;
    private final List<Frame> pictures;
    private final DetectorListener listener;

    private DetectorTrainer(
            DetectorSettings settings, List<TrainingFace> faces, List<Frame> pictures, DetectorListener listener) {
        this.settings = settings;
        this.faces = faces;
        this.pictures = pictures;
        this.listener = listener;
    }

    /**
     * Trains a detector. Its thresholds are 0.5: choose them on pictures that are not among those given here.
     *
     * @param settings how to train
     * @param faces to learn from, at least one
     * @param pictures without faces, in grey, at least one
     * @param origin of the data; rounds and seconds of it are not read
     * @param file the detector is written there after each round, so that little is lost if the training ends early
     * @param listener hears how it goes
     * @return the detector, as it is in the file but for its precision
     * @throws IllegalArgumentException if there is no face or no picture, or a picture is not grey
     * @throws io.github.fer4j.error.TrainingException if the learning rate is too high
     * @throws io.github.fer4j.error.ModelException if the file cannot be written
     */
    public static DetectorModel train(
            DetectorSettings settings,
            List<TrainingFace> faces,
            List<Frame> pictures,
            DetectorProvenance origin,
            Path file,
            DetectorListener listener) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(listener, "listener");
        if (Objects.requireNonNull(faces, "faces").isEmpty()
                || Objects.requireNonNull(pictures, "pictures").isEmpty()) {
            throw new IllegalArgumentException("training needs faces and pictures without faces, but there are "
                    + faces.size() + " and " + pictures.size());
        }
        DetectorTrainer trainer = new DetectorTrainer(settings, List.copyOf(faces), List.copyOf(pictures), listener);
        return TrainingThread.call(() -> trainer.train(origin, file));
    }

    private DetectorModel train(DetectorProvenance origin, Path file) {
        long start = System.nanoTime();
        Backgrounds backgrounds = new Backgrounds(pictures);
        Network proposal = DetectorNetworks.proposal();
        Network verification = DetectorNetworks.verification();
        try (Learner proposing = new Learner(proposal, new ProposalLoss(), settings.seed(), settings.weightDecay());
                Learner verifying = new Learner(
                        verification, new VerificationLoss(), settings.seed() + 1, settings.weightDecay())) {
            Rounds proposals = new Rounds(
                    proposal.name(),
                    proposing,
                    settings.proposalRounds(),
                    settings.proposalSteps(),
                    settings.learningRate(),
                    settings.seed() * 1_000,
                    listener);
            Rounds verifications = new Rounds(
                    verification.name(),
                    verifying,
                    settings.verificationRounds(),
                    settings.verificationSteps(),
                    settings.learningRate(),
                    settings.seed() * 1_000 + 500,
                    listener);
            Runnable saver = () -> DetectorModelFile.write(
                    model(
                            proposing.weights(),
                            verifying.weights(),
                            provenance(origin, start, proposals, verifications)),
                    file);
            List<FalseFind> proposed = proposals.run(
                    List.of(),
                    finds -> new Scenes(faces, backgrounds, FalseFinds.of(finds, 0), settings.scenes()),
                    () -> falseProposals(proposing, backgrounds),
                    saver);
            verifications.run(
                    proposed,
                    finds -> new Windows(faces, backgrounds, FalseFinds.of(finds, HARD), settings.windows()),
                    () -> judged(verifying, proposed),
                    saver);
            return model(proposing.weights(), verifying.weights(), provenance(origin, start, proposals, verifications));
        }
    }

    private static List<FalseFind> falseProposals(Learner proposing, Backgrounds backgrounds) {
        Proposer proposer = new Proposer(proposing.network(), DOUBTFUL, MOST_OF_A_PICTURE);
        List<FalseFind> finds = new ArrayList<>();
        for (Pyramid picture : backgrounds.pyramids()) {
            proposer.propose(picture, SMALLEST, Double.MAX_VALUE)
                    .forEach(place -> finds.add(new FalseFind(picture, place)));
        }
        return finds;
    }

    /** The false finds with what the verifying network says of them, and those that it would look at again. */
    private static List<FalseFind> judged(Learner verifying, List<FalseFind> finds) {
        Verifier verifier = new Verifier(verifying.network(), 0, 0);
        List<FalseFind> judged = new ArrayList<>();
        int from = 0;
        while (from < finds.size()) {
            int to = from;
            while (to < finds.size()
                    && finds.get(to).picture() == finds.get(from).picture()) {
                to++;
            }
            Pyramid picture = finds.get(from).picture();
            List<Candidate> places =
                    finds.subList(from, to).stream().map(FalseFind::place).toList();
            List<Candidate> again = new ArrayList<>();
            List<SeenFace> seen = verifier.look(picture, places);
            for (int i = 0; i < places.size(); i++) {
                Candidate place = places.get(i);
                Candidate said = seen.get(i).place();
                judged.add(new FalseFind(picture, place.withLogit(said.logit())));
                if (said.logit() > HARD && said.overlap(place) > BARELY_LOOKED_AT) {
                    again.add(said);
                }
            }
            List<SeenFace> second = verifier.look(picture, again);
            for (int i = 0; i < again.size(); i++) {
                judged.add(new FalseFind(
                        picture, again.get(i).withLogit(second.get(i).place().logit())));
            }
            from = to;
        }
        return judged;
    }

    private DetectorProvenance provenance(
            DetectorProvenance origin, long start, Rounds proposals, Rounds verifications) {
        return new DetectorProvenance(
                Build.current().version(),
                settings,
                faces.size(),
                origin.facesSha256(),
                origin.pictures(),
                Stream.concat(proposals.done().stream(), verifications.done().stream())
                        .toList(),
                (System.nanoTime() - start) / 1e9);
    }

    private static DetectorModel model(List<Tensor> proposing, List<Tensor> verifying, DetectorProvenance provenance) {
        return new DetectorModel(
                DetectorNetworks.proposal(),
                proposing,
                DetectorNetworks.verification(),
                verifying,
                new DetectorThresholds(0.5, 0.5),
                provenance);
    }
}
