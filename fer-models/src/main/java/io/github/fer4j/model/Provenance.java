package io.github.fer4j.model;

import io.github.fer4j.model.training.TrainingHistory;
import io.github.fer4j.model.training.TrainingSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a model comes from: enough to train it again. Immutable and thread-safe.
 *
 * <p>A trainer fills it in; a model that is put together by hand may leave out what it does not know.
 */
public final class Provenance {

    private final String libraryVersion;
    private final String commit;
    private final String created;
    private final String java;
    private final String platform;
    private final int threads;
    private final String trainingSha256;
    private final int trainingFaces;
    private final String validationSha256;
    private final int validationFaces;
    private final String startedFrom;
    private final List<String> teachers;
    private final List<AveragedModel> averaged;
    private final TrainingSettings settings;
    private final TrainingHistory history;
    private final int bestEpoch;
    private final List<Double> labelShares;
    private final double votesShare;

    private Provenance(Builder builder) {
        libraryVersion = builder.libraryVersion;
        commit = builder.commit;
        created = builder.created;
        java = builder.java;
        platform = builder.platform;
        threads = builder.threads;
        trainingSha256 = builder.trainingSha256;
        trainingFaces = builder.trainingFaces;
        validationSha256 = builder.validationSha256;
        validationFaces = builder.validationFaces;
        startedFrom = builder.startedFrom;
        teachers = builder.teachers;
        averaged = builder.averaged;
        settings = builder.settings;
        history = builder.history;
        bestEpoch = builder.bestEpoch;
        labelShares = builder.labelShares;
        votesShare = builder.votesShare;
    }

    /**
     * Begins with nothing known and the default settings.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins with this provenance.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.libraryVersion = libraryVersion;
        builder.commit = commit;
        builder.created = created;
        builder.java = java;
        builder.platform = platform;
        builder.threads = threads;
        builder.trainingSha256 = trainingSha256;
        builder.trainingFaces = trainingFaces;
        builder.validationSha256 = validationSha256;
        builder.validationFaces = validationFaces;
        builder.startedFrom = startedFrom;
        builder.teachers = teachers;
        builder.averaged = averaged;
        builder.settings = settings;
        builder.history = history;
        builder.bestEpoch = bestEpoch;
        builder.labelShares = labelShares;
        builder.votesShare = votesShare;
        return builder;
    }

    /**
     * The version of fer4j that trained the model.
     *
     * @return such as "0.1.0"
     */
    public String libraryVersion() {
        return libraryVersion;
    }

    /**
     * The commit of fer4j's sources.
     *
     * @return a Git hash; "unknown" if fer4j was not built from a repository
     */
    public String commit() {
        return commit;
    }

    /**
     * When training ended.
     *
     * @return ISO-8601 in UTC; empty if not known
     */
    public String created() {
        return created;
    }

    /**
     * The version of the Java runtime.
     *
     * @return such as "17.0.15"; empty if not known
     */
    public String java() {
        return java;
    }

    /**
     * Operating system and processor.
     *
     * @return such as "Linux amd64"; empty if not known
     */
    public String platform() {
        return platform;
    }

    /**
     * The threads that an operation was computed with.
     *
     * @return 0 if not known
     */
    public int threads() {
        return threads;
    }

    /**
     * The hash of the training split, as {@link io.github.fer4j.dataset.Dataset#sha256()} gives it.
     *
     * @return 64 hexadecimal digits; empty if not known
     */
    public String trainingSha256() {
        return trainingSha256;
    }

    /**
     * The number of faces in the training split.
     *
     * @return 0 if not known
     */
    public int trainingFaces() {
        return trainingFaces;
    }

    /**
     * The hash of the validation split.
     *
     * @return 64 hexadecimal digits; empty if not known
     */
    public String validationSha256() {
        return validationSha256;
    }

    /**
     * The number of faces in the validation split.
     *
     * @return 0 if not known
     */
    public int validationFaces() {
        return validationFaces;
    }

    /**
     * The SHA-256 of the weights that training began with, if they were a model's.
     *
     * @return 64 hexadecimal digits; empty if training began with random weights
     */
    public String startedFrom() {
        return startedFrom;
    }

    /**
     * The SHA-256 of the weights of each model whose answers were learnt.
     *
     * @return 64 hexadecimal digits each; empty if there were no teachers
     */
    public List<String> teachers() {
        return teachers;
    }

    /**
     * The models whose weights were averaged. Of the first of them is everything else that is stated here.
     *
     * @return empty if the weights are those that a training gave
     */
    public List<AveragedModel> averaged() {
        return averaged;
    }

    /**
     * The settings of the training.
     *
     * @return all settings
     */
    public TrainingSettings settings() {
        return settings;
    }

    /**
     * What each epoch gave.
     *
     * @return empty if not known
     */
    public TrainingHistory history() {
        return history;
    }

    /**
     * The epoch whose weights the model has.
     *
     * @return from 1; 0 if not known
     */
    public int bestEpoch() {
        return bestEpoch;
    }

    /**
     * The share that each label had in what the model was taught: what it expects before it sees a face.
     *
     * @return in the order of the model's labels, with the sum 1; empty if not known
     */
    public List<Double> labelShares() {
        return labelShares;
    }

    /**
     * The share of the votes in the answer, if the model mixes outputs that learnt labels with outputs that learnt votes.
     *
     * @return 0..1; 0 if it does not mix
     */
    public double votesShare() {
        return votesShare;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Provenance provenance && values().equals(provenance.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** All values by name. */
    @Override
    public String toString() {
        String values = values().toString();
        return "Provenance[" + values.substring(1, values.length() - 1) + "]";
    }

    /**
     * All values by name, for reports.
     *
     * @return an immutable map, in the order of the builder's options
     */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("libraryVersion", libraryVersion);
        values.put("commit", commit);
        values.put("created", created);
        values.put("java", java);
        values.put("platform", platform);
        values.put("threads", threads);
        values.put("trainingSha256", trainingSha256);
        values.put("trainingFaces", trainingFaces);
        values.put("validationSha256", validationSha256);
        values.put("validationFaces", validationFaces);
        values.put("startedFrom", startedFrom);
        values.put("teachers", teachers);
        values.put("averaged", averaged);
        values.put("settings", settings);
        values.put("history", history);
        values.put("bestEpoch", bestEpoch);
        values.put("labelShares", labelShares);
        values.put("votesShare", votesShare);
        return Collections.unmodifiableMap(values);
    }

    /** Options of {@link Provenance}. Not thread-safe; can be used again after {@link #build()}. */
    public static final class Builder {

        private String libraryVersion = "unknown";
        private String commit = "unknown";
        private String created = "";
        private String java = "";
        private String platform = "";
        private int threads;
        private String trainingSha256 = "";
        private int trainingFaces;
        private String validationSha256 = "";
        private int validationFaces;
        private String startedFrom = "";
        private List<String> teachers = List.of();
        private List<AveragedModel> averaged = List.of();
        private TrainingSettings settings = TrainingSettings.DEFAULT;
        private TrainingHistory history = TrainingHistory.EMPTY;
        private int bestEpoch;
        private List<Double> labelShares = List.of();
        private double votesShare;

        private Builder() {}

        /**
         * The version of fer4j that trained the model.
         *
         * @param libraryVersion such as "0.1.0"
         * @return this builder
         */
        public Builder libraryVersion(String libraryVersion) {
            this.libraryVersion = Objects.requireNonNull(libraryVersion, "libraryVersion");
            return this;
        }

        /**
         * The commit of fer4j's sources.
         *
         * @param commit a Git hash; "unknown" if fer4j was not built from a repository
         * @return this builder
         */
        public Builder commit(String commit) {
            this.commit = Objects.requireNonNull(commit, "commit");
            return this;
        }

        /**
         * When training ended.
         *
         * @param created ISO-8601 in UTC; empty if not known
         * @return this builder
         */
        public Builder created(String created) {
            this.created = Objects.requireNonNull(created, "created");
            return this;
        }

        /**
         * The version of the Java runtime.
         *
         * @param java such as "17.0.15"; empty if not known
         * @return this builder
         */
        public Builder java(String java) {
            this.java = Objects.requireNonNull(java, "java");
            return this;
        }

        /**
         * Operating system and processor.
         *
         * @param platform such as "Linux amd64"; empty if not known
         * @return this builder
         */
        public Builder platform(String platform) {
            this.platform = Objects.requireNonNull(platform, "platform");
            return this;
        }

        /**
         * The threads that an operation was computed with.
         *
         * @param threads 0 if not known
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder threads(int threads) {
            this.threads = notNegative("threads", threads);
            return this;
        }

        /**
         * The hash of the training split, as {@link io.github.fer4j.dataset.Dataset#sha256()} gives it.
         *
         * @param trainingSha256 64 hexadecimal digits; empty if not known
         * @return this builder
         */
        public Builder trainingSha256(String trainingSha256) {
            this.trainingSha256 = Objects.requireNonNull(trainingSha256, "trainingSha256");
            return this;
        }

        /**
         * The number of faces in the training split.
         *
         * @param trainingFaces 0 if not known
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder trainingFaces(int trainingFaces) {
            this.trainingFaces = notNegative("trainingFaces", trainingFaces);
            return this;
        }

        /**
         * The hash of the validation split.
         *
         * @param validationSha256 64 hexadecimal digits; empty if not known
         * @return this builder
         */
        public Builder validationSha256(String validationSha256) {
            this.validationSha256 = Objects.requireNonNull(validationSha256, "validationSha256");
            return this;
        }

        /**
         * The number of faces in the validation split.
         *
         * @param validationFaces 0 if not known
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder validationFaces(int validationFaces) {
            this.validationFaces = notNegative("validationFaces", validationFaces);
            return this;
        }

        /**
         * The SHA-256 of the weights that training began with, if they were a model's.
         *
         * @param startedFrom 64 hexadecimal digits; empty if training began with random weights
         * @return this builder
         */
        public Builder startedFrom(String startedFrom) {
            this.startedFrom = Objects.requireNonNull(startedFrom, "startedFrom");
            return this;
        }

        /**
         * The SHA-256 of the weights of each model whose answers were learnt.
         *
         * @param teachers 64 hexadecimal digits each; empty if there were no teachers
         * @return this builder
         */
        public Builder teachers(List<String> teachers) {
            this.teachers = List.copyOf(Objects.requireNonNull(teachers, "teachers"));
            return this;
        }

        /**
         * The models whose weights were averaged.
         *
         * @param averaged empty if the weights are those that a training gave
         * @return this builder
         */
        public Builder averaged(List<AveragedModel> averaged) {
            this.averaged = List.copyOf(Objects.requireNonNull(averaged, "averaged"));
            return this;
        }

        /**
         * The settings of the training.
         *
         * @param settings all settings
         * @return this builder
         */
        public Builder settings(TrainingSettings settings) {
            this.settings = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /**
         * What each epoch gave.
         *
         * @param history empty if not known
         * @return this builder
         */
        public Builder history(TrainingHistory history) {
            this.history = Objects.requireNonNull(history, "history");
            return this;
        }

        /**
         * The epoch whose weights the model has.
         *
         * @param bestEpoch from 1; 0 if not known
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder bestEpoch(int bestEpoch) {
            this.bestEpoch = notNegative("bestEpoch", bestEpoch);
            return this;
        }

        /**
         * The share that each label had in what the model was taught.
         *
         * @param labelShares in the order of the model's labels, with the sum 1; empty if not known
         * @return this builder
         * @throws IllegalArgumentException if a share is not in 0..1
         */
        public Builder labelShares(List<Double> labelShares) {
            Objects.requireNonNull(labelShares, "labelShares").forEach(share -> share("labelShares", share));
            this.labelShares = List.copyOf(labelShares);
            return this;
        }

        /**
         * The share of the votes in the answer, if the model mixes outputs that learnt labels with outputs that learnt votes.
         *
         * @param votesShare 0..1; 0 if it does not mix
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder votesShare(double votesShare) {
            this.votesShare = share("votesShare", votesShare);
            return this;
        }

        /**
         * The provenance.
         *
         * @return an immutable provenance
         */
        public Provenance build() {
            return new Provenance(this);
        }

        /** A share, if it is one. */
        static double share(String name, double value) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(name + " must be in 0..1, not " + value);
            }
            return value;
        }

        private static int notNegative(String name, int value) {
            if (value < 0) {
                throw new IllegalArgumentException(name + " must not be negative, not " + value);
            }
            return value;
        }
    }
}
