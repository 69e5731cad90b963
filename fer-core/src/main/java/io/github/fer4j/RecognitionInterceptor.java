package io.github.fer4j;

import io.github.fer4j.emotion.FaceEmotion;
import java.util.List;
import java.util.function.Supplier;

/**
 * Stands around each recognition of a picture, to count and time it, or to refuse it while too many are running. It is
 * given to {@link EmotionRecognizerBuilder#interceptor(RecognitionInterceptor)}.
 *
 * <pre>{@code
 * RecognitionInterceptor timed = recognition -> timer.record(recognition);
 * }</pre>
 *
 * <p>Implementations must be thread-safe: many recognitions may be running at once.
 */
@FunctionalInterface
public interface RecognitionInterceptor {

    /**
     * Runs a recognition.
     *
     * @param recognition reads the picture if it is a file, and gives its faces; to be called at most once, by this thread
     * @return the faces that the caller gets
     */
    List<FaceEmotion> recognize(Supplier<List<FaceEmotion>> recognition);
}
