package io.github.fer4j.djl.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.internal.TrainingThread;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.support.SmallModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingClassifierTest {

    @Test
    void aTeacherAnswersInBfloat16AsInSinglePrecisionButForTheRounding() {
        EmotionModel model = SmallModels.model(6);
        List<FaceImage> faces = SmallModels.data(50, Split.TRAINING, 3).faces().stream()
                .map(LabelledFace::face)
                .toList();
        List<EmotionScores> exact = answers(model, faces, TrainingPrecision.FLOAT32);
        List<EmotionScores> rounded = answers(model, faces, TrainingPrecision.BFLOAT16);
        assertThat(rounded).hasSameSizeAs(exact).isNotEqualTo(exact);
        for (int i = 0; i < exact.size(); i++) {
            for (Emotion label : model.labels()) {
                assertThat(rounded.get(i).of(label)).isCloseTo(exact.get(i).of(label), within(0.02f));
            }
        }
    }

    private static List<EmotionScores> answers(EmotionModel model, List<FaceImage> faces, TrainingPrecision precision) {
        return TrainingThread.call(() -> {
            try (EmotionClassifier teacher = TrainingDevice.CPU.teacher(model, TestTimeAugmentation.FLIP, precision)) {
                return teacher.classify(faces);
            }
        });
    }
}
