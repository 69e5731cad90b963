package io.github.fer4j.djl.train;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.TrainingException;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.TemperatureScaling;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trained models that a network learns from. A model with the labels of the data teaches the outputs of the labels, one with
 * the labels of FER+ the outputs of the votes. Their answers to the faces as they are and to their mirror pictures are
 * averaged once, before training: what a network should answer to a face however that is changed.
 *
 * @param models none for a training without teachers
 */
record Teachers(List<EmotionModel> models) {

    private static final Logger LOG = LoggerFactory.getLogger(EmotionTrainer.class);
    private static final int BATCH = 128;

    Teachers {
        models = List.copyOf(models);
    }

    /** The SHA-256 of the weights of each. */
    List<String> hashes() {
        return models.stream().map(model -> TensorGroup.sha256(model.weights())).toList();
    }

    /**
     * Makes sure that each teaches something.
     *
     * @throws TrainingException if one has other labels, or if there are teachers and no share for them or the reverse
     */
    void requireFitting(List<Emotion> labels, Heads heads, double distillation) {
        models.forEach(model -> group(model, labels, heads));
        if (models.isEmpty() != (distillation == 0)) {
            throw new TrainingException(
                    models.isEmpty()
                            ? "the setting distillation is " + distillation + ", but there are no teachers: name some"
                            : "there are teachers, but the setting distillation is 0: give them a share");
        }
    }

    private static int group(EmotionModel model, List<Emotion> labels, Heads heads) {
        if (model.labels().equals(labels)) {
            return 0;
        }
        if (heads.sizes().size() > 1 && model.labels().equals(Emotion.FERPLUS)) {
            return 1;
        }
        throw new TrainingException("a teacher has the labels " + model.labels() + ", which are not learnt");
    }

    /** The mean answers to all faces, which takes a while. */
    TeacherAnswers answer(
            Dataset training,
            Heads heads,
            TrainingDevice device,
            TrainingPrecision precision,
            CancellationCheck check) {
        Map<Integer, List<EmotionModel>> byGroup = new TreeMap<>();
        for (EmotionModel model : models) {
            byGroup.computeIfAbsent(group(model, training.labels(), heads), group -> new ArrayList<>())
                    .add(model);
        }
        List<Tensor> groups = new ArrayList<>();
        byGroup.forEach((group, teachers) -> groups.add(mean(group, teachers, training, device, precision, check)));
        return new TeacherAnswers(groups);
    }

    private static Tensor mean(
            int group,
            List<EmotionModel> teachers,
            Dataset training,
            TrainingDevice device,
            TrainingPrecision precision,
            CancellationCheck check) {
        int width = teachers.get(0).labels().size();
        float[] sum = new float[training.size() * width];
        for (EmotionModel teacher : teachers) {
            LOG.info("a teacher of {} answers to {} faces", teacher.labels(), training.size());
            // Temperatures are fitted to single labels; here, the distributions that were learnt are wanted.
            try (EmotionClassifier classifier =
                    device.teacher(teacher.with(TemperatureScaling.NONE), TestTimeAugmentation.FLIP, precision)) {
                add(classifier, training, check, sum);
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= teachers.size();
        }
        return new Tensor(TeacherAnswers.name(group), new long[] {training.size(), width}, sum);
    }

    private static void add(EmotionClassifier classifier, Dataset training, CancellationCheck check, float[] sum) {
        List<FaceImage> faces =
                training.faces().stream().map(LabelledFace::face).toList();
        int at = 0;
        for (int from = 0; from < faces.size(); from += BATCH) {
            check.check();
            List<FaceImage> batch = faces.subList(from, Math.min(faces.size(), from + BATCH));
            for (EmotionScores scores : classifier.classify(batch)) {
                for (Emotion label : classifier.labels()) {
                    sum[at++] += scores.of(label);
                }
            }
        }
    }
}
