package io.github.fer4j.cli.options;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.model.ModelEnsemble;
import picocli.CommandLine.Option;

/** What computes the network, in commands that recognise. */
public final class EngineOption {

    @Option(
            names = "--engine",
            paramLabel = Engine.SYNTAX,
            defaultValue = "opencv",
            description =
                    "What computes the network (default: ${DEFAULT-VALUE}). djl is PyTorch: its first start takes longer, and it"
                            + " needs more memory; the answers are the same.")
    private Engine engine = Engine.OPENCV;

    /** Nothing asked for yet; picocli fills it. */
    public EngineOption() {}

    /**
     * Makes a classifier.
     *
     * @param models one, or several that answer together
     * @param views the views of each face
     * @return a new classifier, which the caller closes
     */
    public EmotionClassifier classifier(ModelEnsemble models, TestTimeAugmentation views) {
        return engine.classifier(models, views);
    }
}
