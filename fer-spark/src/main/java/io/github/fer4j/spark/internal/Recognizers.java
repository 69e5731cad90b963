package io.github.fer4j.spark.internal;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.spark.options.RecognitionOptions;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recognizers of this process: one for each model and its options, shared by all tasks, made by the first that asks.
 *
 * <p>They are closed by a shutdown hook, and in local mode at the end of the application. An {@code ExecutorPlugin} would be
 * told of the end as well, but works only for who names it in {@code spark.plugins} before the application starts.
 * Thread-safe.
 */
final class Recognizers {

    private static final Logger LOGGER = LoggerFactory.getLogger(Recognizers.class);
    private static final Map<Key, OpenRecognizer> OPEN = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Recognizers::closeAll, "fer4j-recognizers"));
    }

    private Recognizers() {}

    /** The shared one; stays open. */
    static EmotionRecognizer of(SharedModel model, RecognitionOptions options) {
        return OPEN.computeIfAbsent(new Key(model.hash(), options), key -> open(model, options))
                .recognizer();
    }

    private static OpenRecognizer open(SharedModel model, RecognitionOptions options) {
        LOGGER.info("making the recognizer of this process for {}", options);
        return OpenRecognizer.of(model, options);
    }

    /** Waits for recognitions in flight. */
    static void closeAll() {
        for (Iterator<OpenRecognizer> all = OPEN.values().iterator(); all.hasNext(); ) {
            OpenRecognizer recognizer = all.next();
            all.remove();
            recognizer.close();
        }
    }

    /** How many there are. */
    static int count() {
        return OPEN.size();
    }

    private record Key(String model, RecognitionOptions options) {}
}
