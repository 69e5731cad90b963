package io.github.fer4j.evaluate;

import io.github.fer4j.dataset.LabelledPhoto;
import io.github.fer4j.emotion.FaceEmotion;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a recognizer made of one labelled photo. Immutable and thread-safe.
 *
 * @param photo the file with its true emotion
 * @param faces what was recognised; the first face counts
 * @param time from the file to the answer
 * @param error why the file could not be read, if it could not
 */
public record PhotoResult(LabelledPhoto photo, List<FaceEmotion> faces, Duration time, Optional<String> error) {

    /**
     * A result.
     *
     * @param photo the file with its true emotion
     * @param faces what was recognised; the first face counts
     * @param time from the file to the answer
     * @param error why the file could not be read, if it could not
     */
    public PhotoResult {
        Objects.requireNonNull(photo, "photo");
        faces = List.copyOf(Objects.requireNonNull(faces, "faces"));
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(error, "error");
    }

    /**
     * The face that counts.
     *
     * @return the first face; empty if none was found
     */
    public Optional<FaceEmotion> face() {
        return faces.stream().findFirst();
    }

    /**
     * Whether a face was found and its most probable emotion is the true one.
     *
     * @return true if it is
     */
    public boolean isRight() {
        return face().filter(face -> face.scores().top().equals(photo.emotion()))
                .isPresent();
    }
}
