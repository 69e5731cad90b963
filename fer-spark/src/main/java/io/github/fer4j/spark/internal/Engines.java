package io.github.fer4j.spark.internal;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.opencv.classify.OpenCvEmotionClassifier;
import io.github.fer4j.spark.options.Engine;
import org.opencv.core.Core;

/** Makes classifiers whose engines leave parallel work to the task slots of Spark. */
final class Engines {

    private static final String PYTORCH_THREADS = "ai.djl.pytorch.num_threads";

    private Engines() {}

    /** A classifier, to be closed. */
    static EmotionClassifier classifier(Engine engine, EmotionModel model) {
        return switch (engine) {
            case OPENCV -> openCv(model);
            case DJL -> pyTorch(model);
        };
    }

    private static EmotionClassifier openCv(EmotionModel model) {
        EmotionClassifier classifier = OpenCvEmotionClassifier.of(model);
        useOneThreadOfOpenCv();
        return classifier;
    }

    private static EmotionClassifier pyTorch(EmotionModel model) {
        if (System.getProperty(PYTORCH_THREADS) == null) {
            System.setProperty(PYTORCH_THREADS, "1");
        }
        try {
            return DjlEmotionClassifier.of(model);
        } catch (NoClassDefFoundError e) {
            throw new MissingModuleException(
                    "the engine DJL needs io.github.fer4j:fer-djl, ai.djl:api and ai.djl.pytorch:pytorch-engine on the class"
                            + " path of the executors: add them by --packages or --jars",
                    e);
        }
    }

    /** For the whole process, as OpenCV has it; its library must be loaded. */
    static void useOneThreadOfOpenCv() {
        Core.setNumThreads(1);
    }
}
