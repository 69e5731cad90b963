package io.github.fer4j.model;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.EmotionClassifiers;
import io.github.fer4j.emotion.Emotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Models that answer together, by the mean of their logits. It is mostly more accurate than each model alone; the time is
 * the sum of theirs. Immutable and thread-safe.
 *
 * @param members at least one; each knows all labels of the first, with which they answer
 */
public record ModelEnsemble(List<EmotionModel> members) {

    /**
     * An ensemble.
     *
     * @param members at least one; each knows all labels of the first, with which they answer
     * @throws IllegalArgumentException if there is none, or one lacks a label of the first
     */
    public ModelEnsemble {
        members = List.copyOf(Objects.requireNonNull(members, "members"));
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an ensemble needs at least one model");
        }
        List<Emotion> labels = members.get(0).labels();
        for (EmotionModel member : members) {
            if (!member.labels().containsAll(labels)) {
                throw new IllegalArgumentException("a model with the labels " + member.labels()
                        + " does not know all of " + labels + ", the labels of the first");
            }
        }
    }

    /**
     * What the models answer with.
     *
     * @return the labels of the first member
     */
    public List<Emotion> labels() {
        return members.get(0).labels();
    }

    /**
     * How answers are calibrated as a whole.
     *
     * @return the scaling of the only member; none of several, as each is scaled before the mean is taken
     */
    public TemperatureScaling scaling() {
        return members.size() == 1 ? members.get(0).scaling() : TemperatureScaling.NONE;
    }

    /**
     * The parameters of all members.
     *
     * @return their number
     */
    public long parameters() {
        return members.stream()
                .mapToLong(member -> member.network().parameters())
                .sum();
    }

    /**
     * The arithmetic of an answer to one view of a face.
     *
     * @return the multiply-adds of all members
     */
    public long multiplyAdds() {
        return members.stream()
                .mapToLong(member -> member.network().multiplyAdds())
                .sum();
    }

    /**
     * Makes a classifier.
     *
     * @param engine makes the classifier of a member, such as {@code OpenCvEmotionClassifier::of}
     * @return a new classifier, which the caller closes; it closes those of the members
     */
    public EmotionClassifier classifier(Function<EmotionModel, EmotionClassifier> engine) {
        Objects.requireNonNull(engine, "engine");
        List<EmotionClassifier> classifiers = new ArrayList<>();
        try {
            members.forEach(member -> classifiers.add(engine.apply(member)));
            return classifiers.size() == 1
                    ? classifiers.get(0)
                    : EmotionClassifiers.averaging(classifiers.toArray(EmotionClassifier[]::new));
        } catch (RuntimeException | Error e) {
            classifiers.forEach(EmotionClassifier::close);
            throw e;
        }
    }
}
