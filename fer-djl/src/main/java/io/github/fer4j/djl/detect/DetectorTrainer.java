package io.github.fer4j.djl.detect;

import io.github.fer4j.djl.internal.TrainingThread;
import io.github.fer4j.image.Frame;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.DetectorModelFile;
import io.github.fer4j.model.detect.DetectorNetworks;
import io.github.fer4j.model.detect.DetectorProvenance;
import io.github.fer4j.model.detect.DetectorSettings;
import io.github.fer4j.model.detect.DetectorThresholds;
import io.github.fer4j.model.format.Build;
import io.github.fer4j.model.format.TensorGroup;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
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

    /** False finds of the verifying network are drawn by half as often if their logit is lower. */
    private static final double HARD = -2;

    private final DetectorSettings settings;
    private final Beginning proposal;
    private final Beginning verification;
    private final List<TrainingFace> faces;
    private final List<Frame> pictures;
    private final DetectorListener listener;

    private DetectorTrainer(
            DetectorSettings settings,
            Beginning proposal,
            Beginning verification,
            List<TrainingFace> faces,
            List<Frame> pictures,
            DetectorListener listener) {
        this.settings = settings;
        this.proposal = proposal;
        this.verification = verification;
        this.faces = faces;
        this.pictures = pictures;
        this.listener = listener;
    }

    /**
     * Trains a detector from random weights. Its thresholds are 0.5: choose them on pictures that are not among those given
     * here.
     *
     * @param settings how to train; both networks need a round
     * @param faces to learn from, at least one
     * @param pictures without faces, in grey, at least one
     * @param origin of the data; rounds and seconds of it are not read
     * @param file the detector is written there after each round, so that little is lost if the training ends early
     * @param listener hears how it goes
     * @return the detector, as it is in the file but for its precision
     * @throws IllegalArgumentException if there is no face or no picture, a picture is not grey, or a network has no round
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
        Beginning proposal = Beginning.random(DetectorNetworks.proposal());
        Beginning verification = Beginning.random(DetectorNetworks.verification());
        return train(settings, proposal, verification, faces, pictures, origin, file, listener);
    }

    /**
     * Goes on from the weights of a detector, to learn from other faces or pictures, or for longer. A network without rounds
     * stays as it is. The rest is as in {@link #train(DetectorSettings, List, List, DetectorProvenance, Path,
     * DetectorListener)}.
     *
     * @param start the detector to begin with
     * @param settings how to train
     * @param faces to learn from, at least one
     * @param pictures without faces, in grey, at least one
     * @param origin of the data; what was started from, rounds and seconds of it are not read
     * @param file the detector is written there after each round
     * @param listener hears how it goes
     * @return the detector, as it is in the file but for its precision
     * @throws IllegalArgumentException if there is no face or no picture, or a picture is not grey
     * @throws io.github.fer4j.error.TrainingException if the learning rate is too high
     * @throws io.github.fer4j.error.ModelException if the file cannot be written
     */
    public static DetectorModel trainFrom(
            DetectorModel start,
            DetectorSettings settings,
            List<TrainingFace> faces,
            List<Frame> pictures,
            DetectorProvenance origin,
            Path file,
            DetectorListener listener) {
        Objects.requireNonNull(start, "start");
        Beginning verification = new Beginning(start.verification(), start.verificationWeights());
        return train(settings, proposalOf(start), verification, faces, pictures, origin, file, listener);
    }

    /**
     * Trains a verifying network from random weights, with the layers of {@link DetectorNetworks#verification}, for the
     * proposal network of a detector; that one stays as it is if it has no rounds, and goes on otherwise. The rest is as in
     * {@link #trainFrom}.
     *
     * @param start the detector whose proposal network to begin with
     * @param settings how to train; the verifying network needs a round
     * @param faces to learn from, at least one
     * @param pictures without faces, in grey, at least one
     * @param origin of the data; what was started from, rounds and seconds of it are not read
     * @param file the detector is written there after each round
     * @param listener hears how it goes
     * @return the detector, as it is in the file but for its precision
     * @throws IllegalArgumentException if there is no face or no picture, a picture is not grey, or the verifying network has no
     *     round
     * @throws io.github.fer4j.error.TrainingException if the learning rate is too high
     * @throws io.github.fer4j.error.ModelException if the file cannot be written
     */
    public static DetectorModel trainNewVerification(
            DetectorModel start,
            DetectorSettings settings,
            List<TrainingFace> faces,
            List<Frame> pictures,
            DetectorProvenance origin,
            Path file,
            DetectorListener listener) {
        Objects.requireNonNull(start, "start");
        Beginning verification = Beginning.random(DetectorNetworks.verification());
        return train(settings, proposalOf(start), verification, faces, pictures, origin, file, listener);
    }

    private static Beginning proposalOf(DetectorModel start) {
        return new Beginning(start.proposal(), start.proposalWeights());
    }

    private static DetectorModel train(
            DetectorSettings settings,
            Beginning proposal,
            Beginning verification,
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
        requireRound(proposal, settings.proposalRounds());
        requireRound(verification, settings.verificationRounds());
        DetectorTrainer trainer = new DetectorTrainer(
                settings, proposal, verification, List.copyOf(faces), List.copyOf(pictures), listener);
        return TrainingThread.call(() -> trainer.train(origin, file));
    }

    private static void requireRound(Beginning beginning, int rounds) {
        if (!beginning.hasLearnt() && rounds == 0) {
            throw new IllegalArgumentException("the network "
                    + beginning.network().name() + " needs at least one round, since it begins with random weights");
        }
    }

    private DetectorModel train(DetectorProvenance origin, Path file) {
        long begin = System.nanoTime();
        Backgrounds backgrounds = new Backgrounds(pictures);
        try (Learner proposing = new Learner(proposal, new ProposalLoss(), settings.seed(), settings);
                Learner verifying = new Learner(verification, new VerificationLoss(), settings.seed() + 1, settings)) {
            Rounds proposals = rounds(proposing, settings.proposalRounds(), settings.proposalSteps(), 0);
            Rounds verifications = rounds(verifying, settings.verificationRounds(), settings.verificationSteps(), 500);
            Supplier<DetectorModel> model = () -> new DetectorModel(
                    proposing.description(),
                    proposing.weights(),
                    verifying.description(),
                    verifying.weights(),
                    new DetectorThresholds(0.5, 0.5),
                    provenance(origin, begin, proposals, verifications));
            Runnable saver = () -> DetectorModelFile.write(model.get(), file);
            List<FalseFind> proposed = propose(backgrounds, proposing, proposals, saver);
            if (settings.verificationRounds() > 0) {
                verifications.run(
                        verification.hasLearnt() ? Mining.judged(verifying, proposed) : proposed,
                        finds -> new Windows(faces, backgrounds, FalseFinds.of(finds, HARD), settings.windows()),
                        () -> Mining.judged(verifying, proposed),
                        saver);
            }
            return model.get();
        }
    }

    /** Trains the network that proposes; what it takes for faces afterwards. */
    private List<FalseFind> propose(Backgrounds backgrounds, Learner proposing, Rounds proposals, Runnable saver) {
        Mining mining = new Mining(backgrounds);
        return proposals.run(
                proposal.hasLearnt() ? mining.proposed(proposing) : List.of(),
                finds -> new Scenes(faces, backgrounds, FalseFinds.of(finds, 0), settings.scenes()),
                () -> mining.proposed(proposing),
                saver);
    }

    private Rounds rounds(Learner learner, int rounds, int steps, int seedOffset) {
        return new Rounds(
                learner.description().name(),
                learner,
                rounds,
                steps,
                settings.learningRate(),
                settings.seed() * 1_000 + seedOffset,
                listener);
    }

    private DetectorProvenance provenance(
            DetectorProvenance origin, long begin, Rounds proposals, Rounds verifications) {
        return new DetectorProvenance(
                Build.current().version(),
                startedFrom(),
                settings,
                faces.size(),
                origin.facesSha256(),
                origin.pictures(),
                Stream.concat(proposals.done().stream(), verifications.done().stream())
                        .toList(),
                (System.nanoTime() - begin) / 1e9);
    }

    private List<String> startedFrom() {
        return Stream.of(proposal, verification)
                .filter(Beginning::hasLearnt)
                .map(beginning -> TensorGroup.sha256(beginning.weights()))
                .toList();
    }
}
