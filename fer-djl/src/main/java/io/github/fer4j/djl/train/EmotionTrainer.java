package io.github.fer4j.djl.train;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.djl.internal.HeInitialization;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.djl.internal.TransferredWeights;
import io.github.fer4j.djl.internal.WeightSource;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.TrainingException;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.Provenance;
import io.github.fer4j.model.Tensor;
import io.github.fer4j.model.format.Build;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.training.TrainingHistory;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.network.Network;
import io.github.fer4j.preprocess.Standardization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains a network on labelled faces and keeps the weights of the epoch with the highest validation accuracy.
 *
 * <p>Immutable: each option gives a new trainer. A trainer may be shared, but only one training runs at a time in a
 * process, as the engine records gradients for one alone. The same seed, data and settings give the same weights on the
 * same machine, bit for bit when the engine computes with one thread.
 */
public final class EmotionTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(EmotionTrainer.class);
    private static final String CHECKPOINT = "checkpoint.zip";
    private static final Semaphore TRAINING = new Semaphore(1);

    private final Network network;
    private final TrainingSettings settings;
    private final @Nullable Path folder;
    private final boolean resume;
    private final TrainingListener listener;
    private final @Nullable EmotionModel start;

    private EmotionTrainer(
            Network network,
            TrainingSettings settings,
            @Nullable Path folder,
            boolean resume,
            TrainingListener listener,
            @Nullable EmotionModel start) {
        this.network = network;
        this.settings = settings;
        this.folder = folder;
        this.resume = resume;
        this.listener = listener;
        this.start = start;
    }

    /**
     * A trainer without checkpoints.
     *
     * @param network what to train; its input is a face, its outputs are the data's labels
     * @param settings how
     * @return the trainer
     */
    public static EmotionTrainer of(Network network, TrainingSettings settings) {
        return new EmotionTrainer(network, settings, null, false, TrainingListener.SILENT, null);
    }

    /**
     * Saves the whole state after every epoch.
     *
     * @param checkpointFolder made if missing; one training alone has it
     * @param goOn whether to go on from a checkpoint found there; if not, finding one is an error. Without one, training
     *     starts anew
     * @return a trainer with checkpoints
     */
    public EmotionTrainer checkpoints(Path checkpointFolder, boolean goOn) {
        return new EmotionTrainer(network, settings, checkpointFolder, goOn, listener, start);
    }

    /**
     * Tells someone of the progress.
     *
     * @param progress is called on the training thread
     * @return a trainer that does
     */
    public EmotionTrainer listener(TrainingListener progress) {
        return new EmotionTrainer(network, settings, folder, resume, progress, start);
    }

    /**
     * Begins with a trained model instead of random weights (fine-tuning). Layers are taken over wherever their shapes
     * fit, so that the labels may be others; faces are standardised as they were for that model.
     *
     * @param model of a network like the one to train
     * @return a trainer that does
     */
    public EmotionTrainer from(EmotionModel model) {
        return new EmotionTrainer(network, settings, folder, resume, listener, model);
    }

    /**
     * Trains, on the calling thread, and fits the temperature of the model to the validation faces.
     *
     * @param training faces to learn from, at least one batch
     * @param validation faces to choose the epoch by, with the same labels
     * @return the model of the best epoch
     * @throws TrainingException if the data does not fit, the checkpoint is of another training or the loss diverges
     */
    public EmotionModel train(Dataset training, Dataset validation) {
        return trainAll(training, validation).model();
    }

    /**
     * Trains, on the calling thread, and also gives the model that answers as voters do, if there is one.
     *
     * @param training faces to learn from, at least one batch
     * @param validation faces to choose the epoch by, with the same labels
     * @return the models of the best epoch
     * @throws TrainingException if the data does not fit, the checkpoint is of another training, the loss diverges, or
     *     another training is running in this process
     */
    public TrainedModels trainAll(Dataset training, Dataset validation) {
        requireFitting(training, validation);
        if (!TRAINING.tryAcquire()) {
            throw new TrainingException("another training is running in this process, and the engine records gradients"
                    + " for one alone: wait for its end, or start another process");
        }
        try {
            return trainAlone(training, validation);
        } finally {
            TRAINING.release();
        }
    }

    private TrainedModels trainAlone(Dataset training, Dataset validation) {
        PyTorch.disableGradients();
        PyTorch.computeWith(PyTorch.threads());
        Standardization standardization = standardization(training);
        Heads heads = Targets.heads(training.labels().size(), settings.supervision());
        Network wide = network.withOutputs(heads.width());
        Checkpoint.Header header = new Checkpoint.Header(
                wide,
                training.labels().stream().map(Emotion::label).toList(),
                settings,
                training.sha256(),
                validation.sha256(),
                start == null ? "" : TensorGroup.sha256(start.weights()),
                TrainingHistory.EMPTY,
                0);
        Checkpoint checkpoint = load(header);
        Targets targets = Targets.of(training, settings);
        BatchPlan plan = new BatchPlan(training, targets, standardization, settings);
        try (TrainingRun run = new TrainingRun(wide, targets, settings, firstWeights(), checkpoint);
                BatchPrefetcher prefetcher = new BatchPrefetcher(plan)) {
            Validator validator = new Validator(validation, standardization);
            EpochLoop loop = new EpochLoop(settings, run, prefetcher, plan.batches(), validator, listener);
            EpochLoop.Outcome outcome = loop.run(checkpoint, (history, best) -> save(run, header, history, best));
            Provenance provenance = provenance(header, training.size(), validation.size(), outcome.history());
            return TrainedModels.of(wide, heads, training.labels(), standardization, provenance, outcome.best())
                    .calibrated(validation);
        }
    }

    private Standardization standardization(Dataset training) {
        return start != null
                ? start.standardization()
                : Standardization.of(
                        () -> training.faces().stream().map(LabelledFace::face).iterator());
    }

    private WeightSource firstWeights() {
        HeInitialization random = new HeInitialization(settings.seed());
        return start == null ? random : new TransferredWeights(start.weights(), random);
    }

    private void requireFitting(Dataset training, Dataset validation) {
        if (training.size() < settings.batchSize()) {
            throw new TrainingException("the training split has " + training.size() + " faces, fewer than one batch of "
                    + settings.batchSize() + ": give more faces, or a smaller batch size");
        }
        if (validation.size() == 0) {
            throw new TrainingException("the validation split is empty: there is nothing to choose the best epoch by");
        }
        if (!training.labels().equals(validation.labels())) {
            throw new TrainingException("the training split has the labels " + training.labels()
                    + ", the validation split " + validation.labels());
        }
        if (network.outputs() != training.labels().size()) {
            throw new TrainingException("network " + network.name() + " has " + network.outputs()
                    + " outputs, the data " + training.labels().size() + " labels");
        }
        if (settings.supervision() != Supervision.LABELS
                && training.faces().stream().allMatch(face -> face.votes().isEmpty())) {
            throw new TrainingException("the supervision is " + settings.supervision()
                    + ", but no face has votes: read them with the data");
        }
    }

    private @Nullable Checkpoint load(Checkpoint.Header header) {
        if (folder == null || !Files.exists(folder.resolve(CHECKPOINT))) {
            return null;
        }
        Path file = folder.resolve(CHECKPOINT);
        if (!resume) {
            throw new TrainingException(
                    "there is a training already in " + file + ": resume it, or give another folder for checkpoints");
        }
        Checkpoint checkpoint = Checkpoint.read(file);
        header.requireSame(checkpoint.header(), file);
        LOG.info(
                "resuming after epoch {} from {}", checkpoint.header().history().size(), file);
        return checkpoint;
    }

    private void save(TrainingRun run, Checkpoint.Header header, TrainingHistory history, List<Tensor> best) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new TrainingException("cannot make the folder for checkpoints " + folder + ": " + e, e);
        }
        run.checkpoint(header.after(history, run.steps()), best).write(folder.resolve(CHECKPOINT));
    }

    private Provenance provenance(Checkpoint.Header header, int trained, int validated, TrainingHistory history) {
        Build build = Build.current();
        return new Provenance(
                build.version(),
                build.commit(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                PyTorch.threads(),
                header.trainingSha256(),
                trained,
                header.validationSha256(),
                validated,
                header.startedFrom(),
                settings,
                history,
                history.best().map(EpochRecord::epoch).orElse(0));
    }
}
