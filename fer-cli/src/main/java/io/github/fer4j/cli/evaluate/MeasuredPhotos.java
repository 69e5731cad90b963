package io.github.fer4j.cli.evaluate;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.cli.options.Progress;
import io.github.fer4j.dataset.LabelledPhoto;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.evaluate.EndToEndEvaluation;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one model made of labelled photos. Immutable.
 *
 * @param model its name
 * @param evaluation of all photos
 * @param faces the face of each photo as the network saw it; empty where none was found
 */
record MeasuredPhotos(String model, EndToEndEvaluation evaluation, List<Optional<FaceImage>> faces) {

    /** Recognises all photos; the recognizer classifies with {@code seen}. */
    static MeasuredPhotos measure(
            String model,
            List<Emotion> labels,
            List<LabelledPhoto> photos,
            EmotionRecognizer recognizer,
            SeenFaces seen) {
        List<Optional<FaceImage>> faces = new ArrayList<>(photos.size());
        try (Progress progress =
                Progress.isWatched() ? Progress.bar("recognising", "photos", 0, photos.size()) : Progress.NONE) {
            EndToEndEvaluation evaluation = EndToEndEvaluation.of(labels, photos, file -> {
                try {
                    return recognizer.recognize(file);
                } finally {
                    faces.add(seen.take());
                    progress.step(1, "");
                }
            });
            return new MeasuredPhotos(model, evaluation, List.copyOf(faces));
        }
    }
}
