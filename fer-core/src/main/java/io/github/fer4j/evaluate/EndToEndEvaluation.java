package io.github.fer4j.evaluate;

import io.github.fer4j.dataset.LabelledPhoto;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.error.ImageReadException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How well photos are recognised end to end: from the file over the detector, the preprocessor and the classifier to the
 * emotion. In each photo the first face counts, which is the largest. A photo in which no face is found counts as wrong. A
 * file that cannot be read does not count.
 *
 * <p>Immutable and thread-safe. {@link EndToEndTable} prints it.
 *
 * @param labels the labels among which the answer was chosen
 * @param results one for each photo, in order
 */
public record EndToEndEvaluation(List<Emotion> labels, List<PhotoResult> results) {

    /**
     * An evaluation.
     *
     * @param labels the labels among which the answer was chosen
     * @param results one for each photo, in order
     * @throws IllegalArgumentException if a label stands twice, or the true emotion of a photo is not among them
     */
    public EndToEndEvaluation {
        labels = Emotion.requireLabels(labels);
        results = List.copyOf(Objects.requireNonNull(results, "results"));
        for (PhotoResult result : results) {
            if (!labels.contains(result.photo().emotion())) {
                throw new IllegalArgumentException(result.photo().emotion() + " is not among the labels " + labels);
            }
        }
    }

    /**
     * Recognises photos one after the other and compares the answers with their labels.
     *
     * @param labels the labels among which the answer is chosen; the classifier's other labels are left out
     * @param photos at least one
     * @param recognizer such as {@code recognizer::recognize}
     * @return the evaluation
     * @throws DatasetException if there is no photo, or the classifier lacks a label that occurs
     */
    public static EndToEndEvaluation of(List<Emotion> labels, List<LabelledPhoto> photos, PhotoRecognizer recognizer) {
        List<Emotion> possible = Emotion.requireLabels(labels);
        Objects.requireNonNull(photos, "photos");
        Objects.requireNonNull(recognizer, "recognizer");
        if (photos.isEmpty()) {
            throw new DatasetException("no photos to evaluate on");
        }
        List<PhotoResult> results = new ArrayList<>(photos.size());
        for (LabelledPhoto photo : photos) {
            results.add(result(possible, photo, recognizer));
        }
        return new EndToEndEvaluation(possible, results);
    }

    private static PhotoResult result(List<Emotion> labels, LabelledPhoto photo, PhotoRecognizer recognizer) {
        long start = System.nanoTime();
        try {
            List<FaceEmotion> faces = recognizer.recognize(photo.file());
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            requireKnown(photo, faces);
            List<FaceEmotion> answers =
                    faces.stream().map(face -> among(labels, face)).toList();
            return new PhotoResult(photo, answers, time, Optional.empty());
        } catch (ImageReadException e) {
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new PhotoResult(photo, List.of(), time, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static void requireKnown(LabelledPhoto photo, List<FaceEmotion> faces) {
        for (FaceEmotion face : faces) {
            if (!face.scores().labels().contains(photo.emotion())) {
                throw new DatasetException(photo.file() + " is labelled " + photo.emotion()
                        + ", which the classifier does not know; its labels are "
                        + face.scores().labels());
            }
        }
    }

    private static FaceEmotion among(List<Emotion> labels, FaceEmotion face) {
        EmotionScores scores = face.scores().among(labels);
        return new FaceEmotion(face.box(), face.eyes(), scores, scores.top(), face.quality());
    }

    /**
     * The photos that could be read.
     *
     * @return their number
     */
    public long photos() {
        return readable().count();
    }

    /**
     * The results of files that could not be read.
     *
     * @return none if all could
     */
    public List<PhotoResult> unreadable() {
        return results.stream().filter(result -> result.error().isPresent()).toList();
    }

    /**
     * The photos in which no face was found.
     *
     * @return their number
     */
    public long missed() {
        return readable().filter(result -> result.faces().isEmpty()).count();
    }

    /**
     * The photos in which more than one face was found.
     *
     * @return their number
     */
    public long withSeveralFaces() {
        return readable().filter(result -> result.faces().size() > 1).count();
    }

    /**
     * The share of photos whose face was found and whose emotion is right.
     *
     * @return 0..1; 0 without photos
     */
    public double accuracy() {
        return share(readable().toList());
    }

    /**
     * The share of photos of one emotion that are right.
     *
     * @param emotion the true emotion
     * @return 0..1, missed faces counted as wrong; empty if no photo has this emotion
     */
    public Optional<Double> recall(Emotion emotion) {
        Objects.requireNonNull(emotion, "emotion");
        List<PhotoResult> own = readable()
                .filter(result -> result.photo().emotion().equals(emotion))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(share(own));
    }

    /**
     * The mean recall of the emotions that occur.
     *
     * @return 0..1; 0 without photos
     */
    public double balancedAccuracy() {
        return labels.stream()
                .flatMap(label -> recall(label).stream())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /**
     * How well the faces that were found are classified: confusion matrix, calibration and likelihood. Missed faces are left
     * out.
     *
     * @return an evaluation of {@link #photos()} less {@link #missed()} faces
     */
    public Evaluation found() {
        Evaluation.Builder builder = Evaluation.builder(labels);
        for (PhotoResult result : results) {
            result.face().ifPresent(face -> builder.add(result.photo().emotion(), face.scores()));
        }
        return builder.build();
    }

    /**
     * How many answers are right for bad, middling and good pictures of faces.
     *
     * @return a range of {@link io.github.fer4j.quality.FaceQuality#score()} each, from low to high, together 0 to 1; faces
     *     whose quality nobody measured are in none
     */
    public List<QualityRange> byQuality() {
        return QualityRange.of(results);
    }

    /**
     * The median time from a file to its answer.
     *
     * @return zero without photos
     */
    public Duration medianTime() {
        List<Duration> times = readable().map(PhotoResult::time).sorted().toList();
        return times.isEmpty() ? Duration.ZERO : times.get(times.size() / 2);
    }

    private Stream<PhotoResult> readable() {
        return results.stream().filter(result -> result.error().isEmpty());
    }

    private static double share(List<PhotoResult> some) {
        return some.isEmpty()
                ? 0
                : (double) some.stream().filter(PhotoResult::isRight).count() / some.size();
    }
}
