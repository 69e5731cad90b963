package io.github.fer4j.benchmarks;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.dataset.LabelledPhoto;
import io.github.fer4j.dataset.LabelledPhotos;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.image.OpenCvImageWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes spoilt copies of labelled photos, one of each {@link Degradation} with a random strength, and the list {@code
 * photos.csv} of the photos and their copies, which {@code fer evaluate --photos} reads. A photo in which no face is found is
 * left out. The same photos always give the same copies.
 *
 * <p>Run: {@code java -cp fer-benchmarks/target/benchmarks.jar io.github.fer4j.benchmarks.DegradedPhotos FOLDER PHOTOS...},
 * where PHOTOS are lists or folders as {@code --photos} takes them.
 */
public final class DegradedPhotos {

    private static final long SEED = 1;

    private DegradedPhotos() {}

    /**
     * Writes the copies.
     *
     * @param arguments the folder to write to, then lists or folders of photos
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> rows = new ArrayList<>(List.of("file,emotion"));
        Random random = new Random(SEED);
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            for (int i = 1; i < arguments.length; i++) {
                for (LabelledPhoto photo : LabelledPhotos.find(Path.of(arguments[i]), Emotion.FER2013)) {
                    rows.addAll(copies(recognizer, photo, folder, random));
                }
            }
        }
        Files.write(folder.resolve("photos.csv"), rows);
    }

    private static List<String> copies(EmotionRecognizer recognizer, LabelledPhoto photo, Path folder, Random random) {
        Frame frame = recognizer.read(photo.file());
        List<FaceEmotion> faces = recognizer.recognize(frame);
        if (faces.isEmpty()) {
            return List.of();
        }
        int side = faces.get(0).box().width();
        List<String> rows =
                new ArrayList<>(List.of(row(photo.file().toAbsolutePath().toString(), photo)));
        for (Degradation degradation : Degradation.values()) {
            double strength = degradation.strength(random);
            String name =
                    String.format(Locale.ROOT, "%s-%s-%.2f.png", photo.file().getFileName(), degradation, strength);
            new OpenCvImageWriter().write(degradation.apply(frame, side, strength, random), folder.resolve(name));
            rows.add(row(name, photo));
        }
        return rows;
    }

    private static String row(String file, LabelledPhoto photo) {
        return '"' + file.replace("\"", "\"\"") + "\"," + photo.emotion().label();
    }
}
