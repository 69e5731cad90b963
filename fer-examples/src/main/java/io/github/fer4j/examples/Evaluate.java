package io.github.fer4j.examples;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Datasets;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.evaluate.ClassMetrics;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.EvaluationTable;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import java.nio.file.Path;
import java.util.List;

/** Measures a model on labelled faces. Arguments: the model file; fer2013.csv or a folder of pictures. */
public final class Evaluate {

    private Evaluate() {}

    /**
     * Prints the figures of the validation faces.
     *
     * @param args the model file, the labelled faces
     */
    public static void main(String[] args) {
        EmotionModel model = EmotionModelFile.read(Path.of(args[0]));
        Dataset faces = Datasets.read(List.of(Path.of(args[1])), new OpenCvImageReader());
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(model)) {
            Evaluation evaluation = Evaluation.of(classifier, faces.split(Split.VALIDATION), 64);
            System.out.print(EvaluationTable.of(evaluation));
            for (ClassMetrics emotion : evaluation.metrics().classes()) {
                System.out.println(emotion.emotion() + ": recall " + emotion.recall());
            }
        }
    }
}
