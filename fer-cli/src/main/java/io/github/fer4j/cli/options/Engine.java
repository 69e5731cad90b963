package io.github.fer4j.cli.options;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.ModelEnsemble;
import io.github.fer4j.opencv.classify.OpenCvEmotionClassifier;

/** What computes a network. */
public enum Engine {
    /** OpenCV: starts faster, and needs less memory. */
    OPENCV,
    /** DJL on PyTorch: what networks are trained with. */
    DJL;

    /** What users may write, for the help. */
    public static final String SYNTAX = "opencv|djl";

    /**
     * Makes a classifier.
     *
     * @param models one, or several that answer together
     * @param views the views of each face
     * @return a new classifier, which the caller closes
     */
    public EmotionClassifier classifier(ModelEnsemble models, TestTimeAugmentation views) {
        return models.classifier(model -> classifier(model, views));
    }

    private EmotionClassifier classifier(EmotionModel model, TestTimeAugmentation views) {
        return switch (this) {
            case OPENCV -> OpenCvEmotionClassifier.of(model, views);
            case DJL -> DjlEmotionClassifier.of(model, views);
        };
    }
}
