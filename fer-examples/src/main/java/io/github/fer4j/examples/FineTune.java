package io.github.fer4j.examples;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.ErrorPolicy;
import io.github.fer4j.dataset.ImageFolder;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.network.Network;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import java.nio.file.Path;
import java.util.List;

/** Teaches the bundled network other labels. Arguments: a folder train|validation/label/pictures, the file to write. */
public final class FineTune {

    private FineTune() {}

    /**
     * Trains the bundled network on your own pictures of faces.
     *
     * @param args the folder of pictures, the model file to write
     */
    public static void main(String[] args) {
        List<Emotion> labels = List.of(Emotion.of("bored"), Emotion.of("attentive"));
        Dataset faces = ImageFolder.read(Path.of(args[0]), labels, new OpenCvImageReader(), ErrorPolicy.strict());
        EmotionModel start = BundledModels.regularized();
        Network network = start.network().withOutputs(labels.size());
        TrainingSettings settings = TrainingSettings.builder()
                .epochs(5)
                .batchSize(16) // a small folder of pictures needs small batches
                .learningRate(0.0005) // a quarter of the default: the network knows faces already
                .build();
        EmotionModel model = EmotionTrainer.builder(network)
                .settings(settings)
                .startFrom(start)
                .build()
                .train(faces.split(Split.TRAINING), faces.split(Split.VALIDATION));
        EmotionModelFile.write(model, Precision.FLOAT16, Path.of(args[1]));
    }
}
