package io.github.fer4j.examples;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Recognises many photos on all processors with one recognizer. Arguments: the photos. */
public final class ManyThreads {

    private ManyThreads() {}

    /**
     * Recognises the photos. One that cannot be read does not stop the others.
     *
     * @param args the photos
     * @throws InterruptedException if it is interrupted while it waits
     */
    public static void main(String[] args) throws InterruptedException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            List<Future<List<FaceEmotion>>> answers = new ArrayList<>();
            for (String photo : args) {
                answers.add(threads.submit(() -> recognizer.recognize(Path.of(photo))));
            }
            for (int i = 0; i < args.length; i++) {
                try {
                    System.out.println(args[i] + ": " + answers.get(i).get().size() + " faces");
                } catch (ExecutionException e) {
                    System.out.println(args[i] + ": " + e.getCause());
                }
            }
        } finally {
            threads.shutdown();
        }
    }
}
