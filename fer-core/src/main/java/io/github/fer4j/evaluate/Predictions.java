package io.github.fer4j.evaluate;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.files.QuotedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A classifier's answers to labelled faces, one by one. Metrics, calibration, coverage and comparisons are computed from
 * them.
 *
 * <p>Immutable and thread-safe. An answer takes about 100 bytes besides the face.
 *
 * @param labels the labels of the classifier, in its order
 * @param faces the faces with their true labels
 * @param scores one answer for each face, in the same order
 */
public record Predictions(List<Emotion> labels, List<LabelledFace> faces, List<EmotionScores> scores) {

    private static final int LONGEST_QUOTATION = 300;

    /**
     * Answers to faces.
     *
     * @param labels the labels of the classifier, at least one, each once, without {@link Emotion#UNCERTAIN}; copied
     * @param faces the faces with their true labels; copied
     * @param scores one answer for each face, in the same order; copied
     * @throws IllegalArgumentException if the numbers of faces and answers differ, or the labels break a rule
     */
    public Predictions {
        labels = Emotion.requireLabels(labels);
        faces = List.copyOf(Objects.requireNonNull(faces, "faces"));
        scores = List.copyOf(Objects.requireNonNull(scores, "scores"));
        if (faces.size() != scores.size()) {
            throw new IllegalArgumentException(scores.size() + " answers for " + faces.size() + " faces");
        }
    }

    /**
     * Classifies all faces of a data set. Labels are matched by emotion: the classifier may have them in another order,
     * and more of them.
     *
     * @param classifier stays open
     * @param data at least one face; take {@link Dataset#split} to classify one split
     * @param batchSize the number of faces that are classified at once, at least 1; memory grows in proportion
     * @return the answers
     * @throws DatasetException if the data set has no face, or a label that the classifier lacks
     * @throws IllegalArgumentException if the batch size is below 1
     */
    public static Predictions of(EmotionClassifier classifier, Dataset data, int batchSize) {
        Objects.requireNonNull(classifier, "classifier");
        Objects.requireNonNull(data, "data");
        if (batchSize < 1) {
            throw new IllegalArgumentException("the batch size must be at least 1, not " + batchSize);
        }
        requireKnown(data.labels(), classifier.labels());
        if (data.size() == 0) {
            throw new DatasetException("no faces to evaluate on");
        }
        List<EmotionScores> scores = new ArrayList<>(data.size());
        for (int start = 0; start < data.size(); start += batchSize) {
            List<LabelledFace> batch = data.faces().subList(start, Math.min(data.size(), start + batchSize));
            List<EmotionScores> answers =
                    classifier.classify(batch.stream().map(LabelledFace::face).toList());
            if (answers.size() != batch.size()) {
                throw new IllegalStateException(answers.size() + " answers for " + batch.size() + " faces");
            }
            scores.addAll(answers);
        }
        return new Predictions(classifier.labels(), data.faces(), scores);
    }

    /**
     * The number of faces.
     *
     * @return 0 or more
     */
    public int size() {
        return faces.size();
    }

    /**
     * Whether the most probable label of a face is the true one.
     *
     * @param index of the face, from 0
     * @return true if it is
     */
    public boolean isRight(int index) {
        return scores.get(index).top().equals(faces.get(index).emotion());
    }

    /**
     * The answers to some of the faces.
     *
     * @param kept true for the faces to keep
     * @return the answers in the same order, possibly none
     */
    public Predictions where(Predicate<LabelledFace> kept) {
        Objects.requireNonNull(kept, "kept");
        List<LabelledFace> keptFaces = new ArrayList<>();
        List<EmotionScores> keptScores = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            if (kept.test(faces.get(i))) {
                keptFaces.add(faces.get(i));
                keptScores.add(scores.get(i));
            }
        }
        return new Predictions(labels, keptFaces, keptScores);
    }

    /**
     * The same faces with other answers.
     *
     * @param change applied to each answer, for example {@link Temperature#apply}
     * @return new answers with the same labels
     */
    public Predictions rescored(UnaryOperator<EmotionScores> change) {
        Objects.requireNonNull(change, "change");
        return new Predictions(labels, faces, scores.stream().map(change).toList());
    }

    /**
     * The evaluation of the answers.
     *
     * @return confusion matrix, calibration and likelihood over all faces
     */
    public Evaluation evaluation() {
        Evaluation.Builder builder = Evaluation.builder(labels);
        for (int i = 0; i < faces.size(); i++) {
            builder.add(faces.get(i).emotion(), scores.get(i));
        }
        return builder.build();
    }

    private static void requireKnown(List<Emotion> labels, List<Emotion> known) {
        List<Emotion> unknown =
                labels.stream().filter(label -> !known.contains(label)).toList();
        if (!unknown.isEmpty()) {
            throw new DatasetException("the data set has the labels "
                    + QuotedText.printable(unknown.toString(), LONGEST_QUOTATION)
                    + ", which the classifier does not know; its labels are "
                    + QuotedText.printable(known.toString(), LONGEST_QUOTATION));
        }
    }
}
