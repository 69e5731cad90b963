package io.github.fer4j.model;

import io.github.fer4j.error.ModelException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The trained networks that ship in the jar. Thread-safe; each call reads the model anew. */
public final class BundledModels {

    /** The names that {@link #named} knows. */
    public static final List<String> NAMES = List.of("baseline", "regularized", "ferplus");

    private BundledModels() {}

    /**
     * The plain network of the study.
     *
     * @return a new model
     */
    public static EmotionModel baseline() {
        return named("baseline");
    }

    /**
     * The regularised network of the study, which recognisers use unless told otherwise.
     *
     * @return a new model
     */
    public static EmotionModel regularized() {
        return named("regularized");
    }

    /**
     * The regularised network that answers as the voters of FER+ do, with the labels of {@link
     * io.github.fer4j.emotion.Emotion#FERPLUS}: contempt is an eighth one. It was learnt together with {@link #regularized()}, and
     * its provenance tells the accuracies of that one.
     *
     * @return a new model
     */
    public static EmotionModel ferPlus() {
        return named("ferplus");
    }

    /**
     * A network by name.
     *
     * @param name one of {@link #NAMES}
     * @return a new model
     * @throws IllegalArgumentException if there is no such model
     */
    public static EmotionModel named(String name) {
        return EmotionModelFile.read(new ByteArrayInputStream(bytes(name)), "bundled model " + name);
    }

    /**
     * The size of a network's model file.
     *
     * @param name one of {@link #NAMES}
     * @return in bytes
     * @throws IllegalArgumentException if there is no such model
     */
    public static long size(String name) {
        return bytes(name).length;
    }

    private static byte[] bytes(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no bundled model " + name + ", only " + NAMES);
        }
        try (InputStream in = BundledModels.class.getResourceAsStream("bundled/" + name + ".fer")) {
            if (in == null) {
                throw new ModelException("the bundled model " + name + " is missing in this fer-models");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
