package io.github.fer4j.cli.compare;

import io.github.fer4j.cli.options.DataOptions;
import io.github.fer4j.cli.options.EnsembleReference;
import io.github.fer4j.cli.options.SplitFaces;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.model.ModelEnsemble;
import io.github.fer4j.preprocess.FaceImage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The faces that models are compared on. Models may have different labels, but a face whose true label one of them lacks
 * would count against it alone: so all must know every label that occurs.
 *
 * @param faces at least one, with the labels that occur
 * @param leftOut how many faces were left out, as their pictures stand among the training faces too
 */
record ComparedFaces(Dataset faces, int leftOut) {

    /**
     * Reads faces.
     *
     * @param seen whether to keep the pictures that stand among the training faces too; of that split itself, all are kept
     * @throws DatasetException if there are none, or a model lacks a label that occurs
     */
    static ComparedFaces read(
            DataOptions data,
            Split split,
            boolean seen,
            List<EnsembleReference> references,
            List<ModelEnsemble> models) {
        Set<Emotion> all = new LinkedHashSet<>();
        models.forEach(model -> all.addAll(model.labels()));
        Dataset everything = data.read(List.copyOf(all));
        Dataset chosen = SplitFaces.of(data.agreed(everything), split);
        Dataset read = seen || split == Split.TRAINING ? chosen : unseen(chosen, everything);
        Set<Emotion> occurring =
                read.faces().stream().map(LabelledFace::emotion).collect(Collectors.toSet());
        for (int i = 0; i < models.size(); i++) {
            requireKnown(occurring, references.get(i), models.get(i));
        }
        List<Emotion> labels = all.stream().filter(occurring::contains).toList();
        return new ComparedFaces(new Dataset(labels, read.faces()), chosen.size() - read.size());
    }

    private static Dataset unseen(Dataset chosen, Dataset everything) {
        Set<FaceImage> learned = SplitFaces.pictures(everything, Split.TRAINING);
        List<LabelledFace> others = chosen.faces().stream()
                .filter(face -> !learned.contains(face.face()))
                .toList();
        if (others.isEmpty()) {
            throw new DatasetException(
                    "all these faces stand among the training faces too: give others, or --include-seen");
        }
        return new Dataset(chosen.labels(), others);
    }

    private static void requireKnown(Set<Emotion> occurring, EnsembleReference reference, ModelEnsemble model) {
        List<Emotion> unknown = occurring.stream()
                .filter(label -> !model.labels().contains(label))
                .toList();
        if (!unknown.isEmpty()) {
            throw new DatasetException("model " + reference.name() + " has no label for " + unknown
                    + ", which occurs in the data: compare models that know all labels of the data, or evaluate each on"
                    + " data of its own");
        }
    }
}
