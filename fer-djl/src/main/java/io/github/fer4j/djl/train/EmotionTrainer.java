package io.github.fer4j.djl.train;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.djl.internal.HeInitialization;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.djl.internal.TrainingThread;
import io.github.fer4j.djl.internal.WeightSource;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.TrainingException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.Provenance;
import io.github.fer4j.model.format.Build;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.HeldOut;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.training.TrainingHistory;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import io.github.fer4j.preprocess.Standardization;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains a network on labelled faces and keeps the weights of the epoch with the highest validation accuracy, or of the last.
 *
 * <p>Thread-safe. Training runs on the calling thread; only one training can run at a time in a process, as PyTorch
 * records gradients for one alone. {@link #cancel()} from any thread, or interrupting the training thread, ends it. The
 * same seed, data and settings give the same weights on the same machine, bit for bit when PyTorch computes with one
 * thread.
 *
 * <pre>{@code
 * EmotionModel model = EmotionTrainer.builder(Topologies.regularized(7))
 *         .settings(TrainingSettings.builder().epochs(12).build())
 *         .checkpoints(Path.of("checkpoints"))
 *         .build()
 *         .train(training, validation);
 * }</pre>
 */
public final class EmotionTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(EmotionTrainer.class);
    private static final int SMALLEST_BATCH = 2;
    private static final Semaphore TRAINING = new Semaphore(1);

    private final Network network;
    private final TrainingSettings settings;
    private final @Nullable CheckpointFolder checkpoints;
    private final TrainingListener listener;
    private final @Nullable TrainedModels start;
    private final Teachers teachers;
    private final TrainingDevice device;
    private final KeptEpoch keep;
    private final boolean finish;
    private volatile boolean cancelled;

    private EmotionTrainer(Builder builder) {
        this.network = builder.network;
        this.settings = builder.settings;
        this.checkpoints = builder.folder == null
                ? null
                : new CheckpointFolder(builder.folder, builder.resume || builder.finish, builder.limits);
        this.listener = builder.listener;
        this.start = builder.start;
        this.teachers = builder.teachers;
        this.device = builder.device;
        this.keep = builder.keep;
        this.finish = builder.finish;
    }

    /**
     * Begins with the default settings, without checkpoints.
     *
     * @param network what to train; its input is a face, and it has an output for each label of the data
     * @return a new builder
     */
    public static Builder builder(Network network) {
        return new Builder(Objects.requireNonNull(network, "network"));
    }

    /**
     * Trains and fits the temperature of the model to the validation faces.
     *
     * @param training faces to learn from, at least two beside those that {@link TrainingSettings#heldOut} leaves out; if
     *     there are fewer than a batch, the batch becomes smaller
     * @param validation faces to choose the best epoch by, with the same labels
     * @return the model of the epoch that {@link Builder#keep} asks for
     * @throws TrainingException if the data does not fit, the checkpoint belongs to another training, the loss is not
     *     finite or another training is running
     * @throws io.github.fer4j.error.TrainingCancelledException if the training was cancelled or interrupted
     */
    public EmotionModel train(Dataset training, Dataset validation) {
        return trainAll(training, validation).model();
    }

    /**
     * Trains like {@link #train}, and returns the model of the votes too if the supervision is {@link
     * Supervision#LABELS_AND_VOTES}.
     *
     * @param training faces to learn from, at least two beside those that {@link TrainingSettings#heldOut} leaves out; if
     *     there are fewer than a batch, the batch becomes smaller
     * @param validation faces to choose the best epoch by, with the same labels
     * @return the models of the epoch that {@link Builder#keep} asks for
     * @throws TrainingException if the data does not fit, the checkpoint belongs to another training, the loss is not
     *     finite or another training is running
     * @throws io.github.fer4j.error.TrainingCancelledException if the training was cancelled or interrupted
     */
    public TrainedModels trainAll(Dataset training, Dataset validation) {
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(validation, "validation");
        Dataset learnt = withoutHeldOut(training);
        requireFitting(learnt, validation);
        if (!TRAINING.tryAcquire()) {
            throw new TrainingException(
                    "another training is running in this process: the engine can learn one network at a time");
        }
        try {
            return TrainingThread.call(() -> trainAlone(learnt, validation));
        } finally {
            TRAINING.release();
        }
    }

    /**
     * Ends the training within a step or two; {@link #train} then throws {@link
     * io.github.fer4j.error.TrainingCancelledException}. May be called from any thread, and before the training begins. A
     * trainer that was cancelled stays so: build another one to resume from the last checkpoint.
     */
    public void cancel() {
        cancelled = true;
    }

    private TrainedModels trainAlone(Dataset training, Dataset validation) {
        device.requireAvailable();
        TrainingSettings fitting = fitting(training);
        Standardization standardization = standardization(training);
        Heads heads = Targets.heads(training.labels().size(), fitting.supervision());
        teachers.requireFitting(training, heads, fitting.distillation());
        Network wide = network.withOutputs(heads.width());
        List<Tensor> first = start == null ? List.of() : start.weights(heads);
        Checkpoint.Header header = new Checkpoint.Header(
                wide,
                training.labels().stream().map(Emotion::label).toList(),
                fitting,
                training.sha256(),
                validation.sha256(),
                start == null ? "" : TensorGroup.sha256(first),
                teachers.hashes(),
                TrainingHistory.EMPTY,
                0);
        Checkpoint checkpoint = checkpoints == null ? null : checkpoints.load(header);
        CancellationCheck check = new CancellationCheck(() -> cancelled, checkpoints);
        Targets targets = Targets.of(training, fitting, answers(training, heads, header, check));
        BatchPlan plan = new BatchPlan(training, targets, standardization, fitting);
        try (TrainingRun run = new TrainingRun(wide, targets, fitting, device, source(first), checkpoint);
                BatchPrefetcher prefetcher = new BatchPrefetcher(plan, device.batchThreads())) {
            Validator validator = new Validator(validation, standardization, check);
            EpochLoop loop = new EpochLoop(fitting, run, prefetcher, plan.batches(), validator, listener, check);
            EpochLoop.Outcome outcome = loop.run(checkpoint, epochs(checkpoint), (history, best) -> {
                if (checkpoints != null) {
                    checkpoints.save(run.checkpoint(header.after(history, run.steps()), best), check);
                }
            });
            List<Tensor> kept = keep == KeptEpoch.LAST ? run.exportAveraged() : outcome.best();
            Provenance provenance = provenance(header, training.size(), validation.size(), outcome.history());
            return TrainedModels.of(wide, targets, training.labels(), standardization, provenance, kept)
                    .calibrated(validation, device);
        }
    }

    /** How many epochs the training shall have. */
    private int epochs(@Nullable Checkpoint checkpoint) {
        if (!finish) {
            return settings.epochs();
        }
        if (checkpoint == null) {
            throw new TrainingException("there is no training to finish: there is no file "
                    + Objects.requireNonNull(checkpoints).file());
        }
        return checkpoint.header().history().size();
    }

    /**
     * Deletes what trainings save in a folder of {@link Builder#checkpoints}, and the folder too if nothing else is in it.
     *
     * @param checkpoints may be missing
     * @throws TrainingException if something cannot be deleted
     */
    public static void deleteCheckpoints(Path checkpoints) {
        new CheckpointFolder(Objects.requireNonNull(checkpoints, "checkpoints"), false, Limits.DEFAULT).delete();
    }

    private TeacherAnswers answers(Dataset training, Heads heads, Checkpoint.Header header, CancellationCheck check) {
        if (teachers.models().isEmpty()) {
            return TeacherAnswers.NONE;
        }
        return checkpoints == null
                ? teachers.answer(training, heads, device, settings.precision(), check)
                : checkpoints.answers(
                        header, () -> teachers.answer(training, heads, device, settings.precision(), check));
    }

    /** The settings with a batch that the training split can fill. */
    private TrainingSettings fitting(Dataset training) {
        if (training.size() >= settings.batchSize()) {
            return settings;
        }
        LOG.warn(
                "the training split has {} faces, fewer than a batch of {}: training with batches of {}",
                training.size(),
                settings.batchSize(),
                training.size());
        return settings.toBuilder().batchSize(training.size()).build();
    }

    private Standardization standardization(Dataset training) {
        return start != null
                ? start.model().standardization()
                : Standardization.of(
                        () -> training.faces().stream().map(LabelledFace::face).iterator());
    }

    private WeightSource source(List<Tensor> first) {
        return WeightSource.transferred(first, new HeInitialization(settings.seed()));
    }

    /** The faces to learn from: whatever is said of the training split is said of these. */
    private Dataset withoutHeldOut(Dataset training) {
        HeldOut heldOut = settings.heldOut();
        if (heldOut.equals(HeldOut.NONE)) {
            return training;
        }
        List<LabelledFace> learnt = training.faces().stream()
                .filter(face -> !heldOut.holds(face.face()))
                .toList();
        LOG.info("part {} is held out: {} of {} faces are learnt", heldOut, learnt.size(), training.size());
        return new Dataset(training.labels(), learnt);
    }

    private void requireFitting(Dataset training, Dataset validation) {
        if (training.size() < SMALLEST_BATCH) {
            String left = settings.heldOut().equals(HeldOut.NONE)
                    ? " faces"
                    : " faces are not in the part " + settings.heldOut() + " that is held out";
            throw new TrainingException("the training split is too small to learn from: " + training.size() + left
                    + ", but at least " + SMALLEST_BATCH + " are needed");
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

    private Provenance provenance(Checkpoint.Header header, int trained, int validated, TrainingHistory history) {
        Build build = Build.current();
        return Provenance.builder()
                .libraryVersion(build.version())
                .commit(build.commit())
                .created(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .java(System.getProperty("java.version"))
                .platform(platform())
                .threads(PyTorch.threads())
                .trainingSha256(header.trainingSha256())
                .trainingFaces(trained)
                .validationSha256(header.validationSha256())
                .validationFaces(validated)
                .startedFrom(header.startedFrom())
                .teachers(header.teachers())
                .settings(header.settings())
                .history(history)
                .bestEpoch(keptEpoch(history))
                .build();
    }

    private int keptEpoch(TrainingHistory history) {
        return keep == KeptEpoch.LAST
                ? history.size()
                : history.best().map(EpochRecord::epoch).orElse(0);
    }

    private String platform() {
        String processor = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return device == TrainingDevice.GPU ? processor + ", GPU" : processor;
    }

    /** Options of {@link EmotionTrainer}. Not thread-safe; can be used again after {@link #build()}. */
    public static final class Builder {

        private final Network network;
        private TrainingSettings settings = TrainingSettings.DEFAULT;
        private @Nullable Path folder;
        private boolean resume;
        private boolean finish;
        private Limits limits = Limits.DEFAULT;
        private TrainingListener listener = TrainingListener.SILENT;
        private @Nullable TrainedModels start;
        private Teachers teachers = new Teachers(List.of());
        private TrainingDevice device = TrainingDevice.CPU;
        private KeptEpoch keep = KeptEpoch.BEST;

        private Builder(Network network) {
            this.network = network;
        }

        /**
         * How to train. Default: {@link TrainingSettings#DEFAULT}.
         *
         * @param settings all settings
         * @return this builder
         */
        public Builder settings(TrainingSettings settings) {
            this.settings = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /**
         * The folder in which the whole state is saved after every epoch, as {@code checkpoint.zip}: four to five times
         * the size of the weights. Default: none, and a training that ends early is lost. The file is replaced at once or
         * not at all.
         *
         * @param checkpoints made if missing; for one training alone
         * @return this builder
         */
        public Builder checkpoints(Path checkpoints) {
            folder = Objects.requireNonNull(checkpoints, "checkpoints");
            return this;
        }

        /**
         * Whether to go on from the checkpoint in the folder of {@link #checkpoints}. Default: false, and a checkpoint
         * found there is an error. If there is none, training starts anew. A resumed training ends as if it had never
         * stopped; data, network and settings must be the same.
         *
         * @param resume true to go on
         * @return this builder
         */
        public Builder resume(boolean resume) {
            this.resume = resume;
            return this;
        }

        /**
         * Whether to end the training of the checkpoint in the folder of {@link #checkpoints} with the epochs that it has,
         * instead of going on. Default: false. Use it for a training that was stopped as its validation accuracy had
         * stopped growing; data, network and settings must be the same. Without a checkpoint there, training fails.
         *
         * @param finish true to learn no more
         * @return this builder
         */
        public Builder finish(boolean finish) {
            this.finish = finish;
            return this;
        }

        /**
         * What a checkpoint may demand when it is read. Default: {@link Limits#DEFAULT}, which suits networks of up to 25
         * million parameters.
         *
         * @param limits the limits on bytes, parameters, activations and multiply-adds
         * @return this builder
         */
        public Builder limits(Limits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Who is told of the progress. Default: nobody.
         *
         * @param listener is called on the training thread
         * @return this builder
         */
        public Builder listener(TrainingListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * A trained model to begin with instead of random weights (fine-tuning). Default: none. Layers are taken over
         * where their shapes fit, so the labels may be others; faces are standardised as they were for that model. A
         * tenth of the usual learning rate is a good start.
         *
         * @param startFrom a model whose network is like the one to train
         * @return this builder
         */
        public Builder startFrom(EmotionModel startFrom) {
            start = new TrainedModels(Objects.requireNonNull(startFrom, "startFrom"), Optional.empty());
            return this;
        }

        /**
         * Both models of a training on labels and votes to begin with, so that the outputs of both are kept if this one learns
         * labels and votes as well, of the same labels.
         *
         * @param startFrom what {@link EmotionTrainer#trainAll} returned, or both models of such a training
         * @return this builder
         * @throws IllegalArgumentException if the two models do not share all layers but the last
         */
        public Builder startFrom(TrainedModels startFrom) {
            start = Objects.requireNonNull(startFrom, "startFrom").requireShared();
            return this;
        }

        /**
         * Trained models whose answers the network shall learn, see {@link
         * io.github.fer4j.model.training.TrainingSettingsBuilder#distillation}, which must be above 0. Default: none. Those
         * with the labels of the data teach the labels; those with the labels of {@link Emotion#FERPLUS} teach the votes, if
         * these are learnt beside the labels. They answer once, before training: in a folder of checkpoints, their answers
         * are kept. One whose training held out a part of the faces answers to that part alone; each face needs an answer.
         *
         * @param teachers any number
         * @return this builder
         */
        public Builder teachers(List<EmotionModel> teachers) {
            this.teachers = new Teachers(Objects.requireNonNull(teachers, "teachers"));
            return this;
        }

        /**
         * What the network learns on. Default: {@link TrainingDevice#CPU}. A checkpoint can go on on another device.
         *
         * @param device the processor or a GPU
         * @return this builder
         */
        public Builder device(TrainingDevice device) {
            this.device = Objects.requireNonNull(device, "device");
            return this;
        }

        /**
         * Which epoch's weights the models have. Default: {@link KeptEpoch#BEST}. A training that has ended can be resumed to get
         * the other.
         *
         * @param keep the best epoch on the validation faces, or the last
         * @return this builder
         */
        public Builder keep(KeptEpoch keep) {
            this.keep = Objects.requireNonNull(keep, "keep");
            return this;
        }

        /**
         * The trainer.
         *
         * @return a new trainer
         * @throws IllegalStateException if it is to resume or to finish but there is no folder of checkpoints
         */
        public EmotionTrainer build() {
            if ((resume || finish) && folder == null) {
                throw new IllegalStateException("resume and finish need checkpoints: the folder to go on from");
            }
            return new EmotionTrainer(this);
        }
    }
}
