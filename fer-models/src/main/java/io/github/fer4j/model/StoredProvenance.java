package io.github.fer4j.model;

import io.github.fer4j.model.training.TrainingHistory;
import io.github.fer4j.model.training.TrainingSettings;
import java.util.List;

/** A provenance as model files store it, with the names of format version 1. */
record StoredProvenance(
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
        List<String> teachers,
        List<AveragedModel> averaged,
        TrainingSettings settings,
        TrainingHistory history,
        int bestEpoch,
        List<Double> labelShares,
        double votesShare) {

    static StoredProvenance of(Provenance provenance) {
        return new StoredProvenance(
                provenance.libraryVersion(),
                provenance.commit(),
                provenance.created(),
                provenance.java(),
                provenance.platform(),
                provenance.threads(),
                provenance.trainingSha256(),
                provenance.trainingFaces(),
                provenance.validationSha256(),
                provenance.validationFaces(),
                provenance.startedFrom(),
                provenance.teachers(),
                provenance.averaged(),
                provenance.settings(),
                provenance.history(),
                provenance.bestEpoch(),
                provenance.labelShares(),
                provenance.votesShare());
    }

    Provenance toProvenance() {
        return Provenance.builder()
                .libraryVersion(libraryVersion)
                .commit(commit)
                .created(created)
                .java(java)
                .platform(platform)
                .threads(threads)
                .trainingSha256(trainingSha256)
                .trainingFaces(trainingFaces)
                .validationSha256(validationSha256)
                .validationFaces(validationFaces)
                .startedFrom(startedFrom)
                .teachers(teachers)
                .averaged(averaged)
                .settings(settings)
                .history(history)
                .bestEpoch(bestEpoch)
                .labelShares(labelShares)
                .votesShare(votesShare)
                .build();
    }
}
