package io.github.fer4j.examples;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Datasets;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.djl.train.TrainingListener;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.network.Topologies;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import java.nio.file.Path;
import java.util.List;

/** Trains a network on FER2013. Arguments: fer2013.csv, epochs, a folder for checkpoints, the model file to write. */
public final class Train {

    private Train() {}

    /**
     * Trains, or goes on with a training that was stopped.
     *
     * @param args fer2013.csv, epochs, a folder for checkpoints, the model file to write
     */
    public static void main(String[] args) {
        Dataset faces = Datasets.read(List.of(Path.of(args[0])), new OpenCvImageReader());
        TrainingSettings settings = TrainingSettings.builder()
                .epochs(Integer.parseInt(args[1]))
                .seed(7)
                .build();
        EmotionTrainer trainer = EmotionTrainer.builder(
                        Topologies.baseline(faces.labels().size()))
                .settings(settings)
                .checkpoints(Path.of(args[2]))
                .resume(true) // goes on after the last saved epoch, if there is one
                .listener(new Progress())
                .build();
        EmotionModel model = trainer.train(faces.split(Split.TRAINING), faces.split(Split.VALIDATION));
        EmotionModelFile.write(model, Precision.FLOAT16, Path.of(args[3]));
    }

    private static final class Progress implements TrainingListener {

        @Override
        public void epochDone(EpochRecord epoch, boolean best) {
            System.out.println(epoch + (best ? " (best so far)" : ""));
        }
    }
}
