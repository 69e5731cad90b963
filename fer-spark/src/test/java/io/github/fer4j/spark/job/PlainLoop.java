package io.github.fer4j.spark.job;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.ImageReadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.opencv.core.Core;

/** The same work without Spark: threads that share a recognizer and take one file after the other. */
final class PlainLoop implements AutoCloseable {

    private final EmotionRecognizer recognizer = EmotionRecognizer.builder().build();
    private final int threads;

    PlainLoop(int threads) {
        this.threads = threads;
        Core.setNumThreads(1);
    }

    /** The faces of each file that is a picture, by its name. */
    Map<String, List<FaceEmotion>> run(List<Path> files) throws Exception {
        Map<String, List<FaceEmotion>> faces = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(threads);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(pool.submit(() -> {
                for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
                    recognize(files.get(at), faces);
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
        return faces;
    }

    private void recognize(Path file, Map<String, List<FaceEmotion>> faces) {
        try {
            faces.put(file.getFileName().toString(), recognizer.recognize(file));
        } catch (ImageReadException e) {
            // Damaged ones are part of the work.
        }
    }

    @Override
    public void close() {
        recognizer.close();
    }
}
