package io.github.fer4j.model.detect;

import java.util.List;
import java.util.Objects;

/**
 * Where the weights of a detector come from. Immutable and thread-safe.
 *
 * @param library the version of fer4j that trained it
 * @param startedFrom the SHA-256 hashes of the weights begun with, those of the proposal network first, of several detectors
 *     (which began with their mean, or are it) one after the other; empty if they were random
 * @param settings of the training
 * @param faces how many faces it learnt from
 * @param facesSha256 of the data set of faces, as in {@code Dataset.sha256()}
 * @param pictures the pictures without faces
 * @param rounds what each round of the training came to, in order
 * @param seconds that the training took
 */
public record DetectorProvenance(
        String library,
        List<String> startedFrom,
        DetectorSettings settings,
        int faces,
        String facesSha256,
        List<Source> pictures,
        List<Round> rounds,
        double seconds) {

    /**
     * A provenance.
     *
     * @param library the version of fer4j that trained it
     * @param startedFrom the SHA-256 hashes of the weights begun with, those of the proposal network first, of several
     *     detectors (which began with their mean, or are it) one after the other; empty if they were random
     * @param settings of the training
     * @param faces how many faces it learnt from
     * @param facesSha256 of the data set of faces, as in {@code Dataset.sha256()}
     * @param pictures the pictures without faces
     * @param rounds what each round of the training came to, in order
     * @param seconds that the training took
     */
    public DetectorProvenance {
        Objects.requireNonNull(library, "library");
        startedFrom = List.copyOf(Objects.requireNonNull(startedFrom, "startedFrom"));
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(facesSha256, "facesSha256");
        pictures = List.copyOf(Objects.requireNonNull(pictures, "pictures"));
        rounds = List.copyOf(Objects.requireNonNull(rounds, "rounds"));
    }

    /** The same, begun with other weights. */
    DetectorProvenance startedFrom(List<String> sha256) {
        return new DetectorProvenance(library, sha256, settings, faces, facesSha256, pictures, rounds, seconds);
    }

    /**
     * Pictures without faces.
     *
     * @param name what they are
     * @param learnt how many of them the networks learnt from
     * @param keptApart how many of them the thresholds were chosen on, or are left for measuring
     * @param sha256 of the grey levels of all of them, in order
     */
    public record Source(String name, int learnt, int keptApart, String sha256) {

        /**
         * Pictures.
         *
         * @param name what they are
         * @param learnt how many of them the networks learnt from
         * @param keptApart how many of them the thresholds were chosen on, or are left for measuring
         * @param sha256 of the grey levels of all of them, in order
         */
        public Source {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    /**
     * A round of a training.
     *
     * @param network its name
     * @param number from 1
     * @param loss the mean of the round
     * @param falseFinds how many candidates that are no faces were found afterwards, to learn from
     * @param seconds that it took
     */
    public record Round(String network, int number, double loss, int falseFinds, double seconds) {

        /**
         * A round.
         *
         * @param network its name
         * @param number from 1
         * @param loss the mean of the round
         * @param falseFinds how many candidates that are no faces were found afterwards, to learn from
         * @param seconds that it took
         */
        public Round {
            Objects.requireNonNull(network, "network");
        }
    }
}
