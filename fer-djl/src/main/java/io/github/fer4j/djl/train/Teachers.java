package io.github.fer4j.djl.train;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.TrainingException;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.TemperatureScaling;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.training.HeldOut;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trained models that a network learns from. A model with the labels of the data teaches the outputs of the labels, one with
 * the labels of FER+ the outputs of the votes. Their answers to the faces as they are and to their mirror pictures are
 * averaged once, before training: what a network should answer to a face however that is changed. A teacher whose training held
 * out a part of the faces is asked about that part alone.
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
     * Makes sure that each teaches something, and that there is an answer to each face.
     *
     * @throws TrainingException if one has other labels, if there are teachers and no share for them or the reverse, or if no
     *     teacher of a group answers to some face
     */
    void requireFitting(Dataset training, Heads heads, double distillation) {
        byGroup(training.labels(), heads).values().forEach(teachers -> requireAnswers(teachers, training));
        if (models.isEmpty() != (distillation == 0)) {
            throw new TrainingException(
                    models.isEmpty()
                            ? "the setting distillation is " + distillation + ", but there are no teachers: name some"
                            : "there are teachers, but the setting distillation is 0: give them a share");
        }
    }

    private static void requireAnswers(List<EmotionModel> teachers, Dataset training) {
        BitSet answered = new BitSet();
        teachers.forEach(teacher -> answered.or(asked(teacher, training)));
        int lacking = training.size() - answered.cardinality();
        if (lacking > 0) {
            throw new TrainingException("no teacher of the labels "
                    + teachers.get(0).labels() + " answers to " + lacking + " of " + training.size()
                    + " training faces, as each has learnt them and held out others ("
                    + teachers.stream()
                            .map(teacher -> heldOut(teacher).toString())
                            .collect(Collectors.joining(", "))
                    + "): name the teachers that held out the other parts too, or one that held out none");
        }
    }

    private static HeldOut heldOut(EmotionModel teacher) {
        return teacher.provenance().settings().heldOut();
    }

    /** The numbers of the faces that a teacher answers to: all, or those that its training held out. */
    private static BitSet asked(EmotionModel teacher, Dataset training) {
        HeldOut part = heldOut(teacher);
        BitSet asked = new BitSet();
        for (int face = 0; face < training.size(); face++) {
            asked.set(
                    face,
                    part.equals(HeldOut.NONE)
                            || part.holds(training.faces().get(face).face()));
        }
        return asked;
    }

    private Map<Integer, List<EmotionModel>> byGroup(List<Emotion> labels, Heads heads) {
        Map<Integer, List<EmotionModel>> byGroup = new TreeMap<>();
        for (EmotionModel model : models) {
            byGroup.computeIfAbsent(group(model, labels, heads), group -> new ArrayList<>())
                    .add(model);
        }
        return byGroup;
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
        List<Tensor> groups = new ArrayList<>();
        byGroup(training.labels(), heads)
                .forEach((group, teachers) -> groups.add(mean(group, teachers, training, device, precision, check)));
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
        int[] answers = new int[training.size()];
        for (EmotionModel teacher : teachers) {
            int[] asked = asked(teacher, training).stream().toArray();
            LOG.info("a teacher of {} answers to {} faces", teacher.labels(), asked.length);
            // Temperatures are fitted to single labels; here, the distributions that were learnt are wanted.
            try (EmotionClassifier classifier =
                    device.teacher(teacher.with(TemperatureScaling.NONE), TestTimeAugmentation.FLIP, precision)) {
                add(classifier, training, asked, check, sum);
            }
            for (int face : asked) {
                answers[face]++;
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= answers[i / width];
        }
        return new Tensor(TeacherAnswers.name(group), new long[] {training.size(), width}, sum);
    }

    private static void add(
            EmotionClassifier classifier, Dataset training, int[] asked, CancellationCheck check, float[] sum) {
        int width = classifier.labels().size();
        for (int from = 0; from < asked.length; from += BATCH) {
            check.check();
            int[] batch = Arrays.copyOfRange(asked, from, Math.min(asked.length, from + BATCH));
            List<FaceImage> faces = Arrays.stream(batch)
                    .mapToObj(face -> training.faces().get(face).face())
                    .toList();
            List<EmotionScores> scores = classifier.classify(faces);
            for (int i = 0; i < batch.length; i++) {
                int at = batch[i] * width;
                for (Emotion label : classifier.labels()) {
                    sum[at++] += scores.get(i).of(label);
                }
            }
        }
    }
}
