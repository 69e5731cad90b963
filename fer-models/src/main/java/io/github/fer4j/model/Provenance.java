package io.github.fer4j.model;

import io.github.fer4j.model.training.TrainingHistory;
import io.github.fer4j.model.training.TrainingSettings;

/**
 * Where a model comes from: enough to train it again.
 *
 * @param libraryVersion of fer4j
 * @param commit of fer4j's sources, "unknown" if it was not built from a repository
 * @param created when training ended, ISO-8601 in UTC
 * @param java version of the Java runtime
 * @param platform operating system and processor
 * @param threads that the engine computed with
 * @param trainingSha256 hash of the training split, see {@link io.github.fer4j.dataset.Dataset#sha256()}
 * @param trainingFaces how many
 * @param validationSha256 hash of the validation split
 * @param validationFaces how many
 * @param startedFrom SHA-256 of the weights that training began with, if it was a model's; else empty
 * @param settings of the training
 * @param history every epoch
 * @param bestEpoch the epoch whose weights these are
 */
public record Provenance(
        String libraryVersion,
        String commit,
        String created,
        String java,
        String platform,
        int threads,
        String trainingSha256,
        int trainingFaces,
        String validationSha256,
        int validationFaces,
        String startedFrom,
        TrainingSettings settings,
        TrainingHistory history,
        int bestEpoch) {}
