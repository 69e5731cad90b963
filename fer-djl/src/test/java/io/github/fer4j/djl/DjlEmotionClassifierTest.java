package io.github.fer4j.djl;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.support.ModelClassifierContract;

class DjlEmotionClassifierTest extends ModelClassifierContract {

    @Override
    protected EmotionClassifier classifier(EmotionModel model, TestTimeAugmentation views) {
        return DjlEmotionClassifier.of(model, views);
    }
}
