package io.github.fer4j.djl.train;

import ai.djl.ndarray.NDManager;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.djl.internal.NetworkBlock;
import io.github.fer4j.djl.internal.WeightSource;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.LogitScoring;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;
import java.util.Map;

/** A trained model that answers on the training thread, before or after another one learns there. For that thread alone. */
final class TrainingClassifier implements EmotionClassifier {

    private static final int BATCH = 256;

    private final LogitScoring scoring;
    private final EmotionModel model;
    private final NDManager manager;
    private final NetworkBlock network;

    /**
     * A classifier.
     *
     * @param model trained
     * @param views of each face
     * @param manager of the memory it computes in; closed with it
     * @param bfloat16 whether it computes in that type
     */
    TrainingClassifier(EmotionModel model, TestTimeAugmentation views, NDManager manager, boolean bfloat16) {
        this.manager = manager;
        try {
            this.scoring = LogitScoring.of(model, views);
            this.model = model.folded();
            this.network = NetworkBlock.answering(
                    this.model.network(), manager, WeightSource.of(this.model.weights()), bfloat16);
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    @Override
    public List<Emotion> labels() {
        return scoring.labels();
    }

    @Override
    public Map<Emotion, Double> expectedShares() {
        return scoring.expectedShares();
    }

    @Override
    public List<EmotionScores> classify(List<FaceImage> faces) {
        return scoring.scores(
                faces, BATCH, pictures -> network.logits(model.standardization().apply(pictures), pictures.size()));
    }

    @Override
    public void close() {
        manager.close();
    }
}
