package io.github.fer4j.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.Emotion;
import io.github.fer4j.EmotionScores;
import io.github.fer4j.ModelException;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.EmotionClassifierContract;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class DjlEmotionClassifierTest extends EmotionClassifierContract {

    @Override
    protected EmotionClassifier classifier() {
        return DjlEmotionClassifier.of(SmallModels.model(1));
    }

    @Test
    void aPictureOfManyFacesIsAnsweredInOrder() {
        List<FaceImage> faces = SmallModels.data(150, Split.TEST, 3).faces().stream()
                .map(LabelledFace::face)
                .toList();
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(SmallModels.model(1))) {
            List<EmotionScores> all = classifier.classify(faces);
            for (int i = 0; i < faces.size(); i += 37) {
                EmotionScores alone = classifier.classify(List.of(faces.get(i))).get(0);
                for (Emotion label : SmallModels.LABELS) {
                    assertThat(all.get(i).of(label)).isCloseTo(alone.of(label), within(1e-4f));
                }
            }
        }
    }

    @Test
    void weightsOfAnotherTopologyAreRefused() {
        EmotionModel model = SmallModels.model(1);
        EmotionModel mixed = new EmotionModel(
                model.network(),
                model.labels(),
                model.standardization(),
                model.provenance(),
                model.weights().subList(1, model.weights().size()));
        assertThatThrownBy(() -> DjlEmotionClassifier.of(mixed))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("2.weight");
    }

    @Test
    void aNetworkForOtherPicturesIsRefused() {
        Network wide = new Network(
                "wide",
                new Shape(3, 64, 64),
                List.of(new Layer.Flatten(), new Layer.FullyConnected(SmallModels.LABELS.size(), true)));
        assertThatThrownBy(() -> DjlEmotionClassifier.of(SmallModels.model(wide, 1)))
                .isInstanceOf(ModelException.class)
                .hasMessage("network wide takes 64x64x3, but faces are 48x48x1");
    }
}
