package io.github.fer4j.model;

import io.github.fer4j.error.ModelException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The trained models in this jar. Each call reads the model again, so keep it. Thread-safe. */
public final class BundledModels {

    private static final String REGULARIZED = "regularized";

    /** The model of the training of {@link #REGULARIZED}, whose file has its last layer alone; this one has the others. */
    private static final String WHOLE = "ferplus";

    /** The names that {@link #named} knows. */
    public static final List<String> NAMES = List.of("general", REGULARIZED, WHOLE, "baseline");

    private static final int BUFFER = 1 << 16;

    private BundledModels() {}

    /**
     * The network for any face, with the labels of {@link io.github.fer4j.emotion.Emotion#FER2013}: it learnt from faces as
     * cameras see them, and its answer is a mix of what labels and votes teach, see {@link MixedHeads}. It is the default of
     * every recognizer.
     *
     * @return a new model
     */
    public static EmotionModel general() {
        return named("general");
    }

    /**
     * The plain network of the study, with the labels of {@link io.github.fer4j.emotion.Emotion#FER2013}. It is smaller
     * and less accurate than {@link #regularized()}.
     *
     * @return a new model
     */
    public static EmotionModel baseline() {
        return named("baseline");
    }

    /**
     * The regularised network of the study, with the labels of {@link io.github.fer4j.emotion.Emotion#FER2013}, as they are
     * given there. To be compared with figures on FER2013. It is wider than {@link
     * io.github.fer4j.network.Topologies#regularized(int)}.
     *
     * @return a new model
     */
    public static EmotionModel regularized() {
        return named(REGULARIZED);
    }

    /**
     * The network of {@link #regularized()} that answers like the voters of FER+, with the eight labels of {@link
     * io.github.fer4j.emotion.Emotion#FERPLUS}: contempt is the eighth. The accuracies in its provenance are those of the
     * labels of FER2013, which it learnt at the same time.
     *
     * @return a new model
     */
    public static EmotionModel ferPlus() {
        return named(WHOLE);
    }

    /**
     * A model by name.
     *
     * @param name one of {@link #NAMES}
     * @return a new model
     * @throws IllegalArgumentException if there is no such model
     */
    public static EmotionModel named(String name) {
        Objects.requireNonNull(name, "name");
        try (InputStream in = open(name)) {
            String described = "bundled model " + name;
            return REGULARIZED.equals(name)
                    ? EmotionModelFile.readSharing(in, described, ferPlus().weights())
                    : EmotionModelFile.read(in, described);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The size of a model's file, with the layers that it shares with another.
     *
     * @param name one of {@link #NAMES}
     * @return the size in bytes
     * @throws IllegalArgumentException if there is no such model
     */
    public static long size(String name) {
        Objects.requireNonNull(name, "name");
        try (InputStream in = open(name)) {
            long own = in.transferTo(OutputStream.nullOutputStream());
            return REGULARIZED.equals(name) ? own + size(WHOLE) : own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no bundled model " + name + ", only " + NAMES);
        }
        InputStream in = BundledModels.class.getResourceAsStream("bundled/" + name + ".fer");
        if (in == null) {
            throw new ModelException("the bundled model " + name + " is missing in this fer-models");
        }
        return new BufferedInputStream(in, BUFFER);
    }
}
