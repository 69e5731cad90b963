package io.github.fer4j.cli.compare;

import io.github.fer4j.cli.options.DataOptions;
import io.github.fer4j.cli.options.ModelReference;
import io.github.fer4j.cli.options.SplitFaces;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.model.EmotionModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The faces that models are compared on. Models may have different labels, but a face whose true label one of them lacks
 * would count against it alone: so all must know every label that occurs.
 *
 * @param faces at least one, with the labels that occur
 */
record ComparedFaces(Dataset faces) {

    /**
     * Reads faces.
     *
     * @throws DatasetException if there are none, or a model lacks a label that occurs
     */
    static ComparedFaces read(
            DataOptions data, Split split, List<ModelReference> references, List<EmotionModel> models) {
        Set<Emotion> all = new LinkedHashSet<>();
        models.forEach(model -> all.addAll(model.labels()));
        Dataset read = SplitFaces.of(data.agreed(data.read(List.copyOf(all))), split);
        Set<Emotion> occurring =
                read.faces().stream().map(LabelledFace::emotion).collect(Collectors.toSet());
        for (int i = 0; i < models.size(); i++) {
            requireKnown(occurring, references.get(i), models.get(i));
        }
        List<Emotion> labels = all.stream().filter(occurring::contains).toList();
        return new ComparedFaces(new Dataset(labels, read.faces()));
    }

    private static void requireKnown(Set<Emotion> occurring, ModelReference reference, EmotionModel model) {
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
