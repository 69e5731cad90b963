package io.github.fer4j.emotion;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An emotion label: an English name and a display colour.
 *
 * <p>The seven labels of FER2013 and contempt are constants. A model may declare further labels of its own; {@link
 * #of(String)} gives them, with a colour derived from the name. Two emotions are equal when their names are. Immutable,
 * thread-safe and serializable.
 */
public final class Emotion implements Serializable {

    private static final long serialVersionUID = 1L;

    /** FER2013 label 0. */
    public static final Emotion ANGER = new Emotion("anger", 0xE53935);

    /** FER2013 label 1. */
    public static final Emotion DISGUST = new Emotion("disgust", 0x8BC34A);

    /** FER2013 label 2. */
    public static final Emotion FEAR = new Emotion("fear", 0xAB47BC);

    /** FER2013 label 3. */
    public static final Emotion HAPPINESS = new Emotion("happiness", 0xFFCA28);

    /** FER2013 label 4. */
    public static final Emotion SADNESS = new Emotion("sadness", 0x1E88E5);

    /** FER2013 label 5. */
    public static final Emotion SURPRISE = new Emotion("surprise", 0xFF7043);

    /** FER2013 label 6. */
    public static final Emotion NEUTRAL = new Emotion("neutral", 0x90A4AE);

    /** The eighth label of FER+ (Barsoum et al., 2016); not part of FER2013. */
    public static final Emotion CONTEMPT = new Emotion("contempt", 0x26A69A);

    /**
     * The answer for a face whose most probable emotion is not probable enough; see {@code
     * EmotionRecognizer.builder().uncertainBelow(...)}. It cannot be a label of a model.
     */
    public static final Emotion UNCERTAIN = new Emotion("uncertain", 0x616161);

    /** The seven labels of FER2013; the position in this list is the number used in {@code fer2013.csv}. */
    public static final List<Emotion> FER2013 = List.of(ANGER, DISGUST, FEAR, HAPPINESS, SADNESS, SURPRISE, NEUTRAL);

    /** The eight labels of FER+ in the order of its columns. */
    public static final List<Emotion> FERPLUS =
            List.of(NEUTRAL, HAPPINESS, SURPRISE, SADNESS, ANGER, DISGUST, FEAR, CONTEMPT);

    private static final List<Emotion> KNOWN =
            List.of(ANGER, DISGUST, FEAR, HAPPINESS, SADNESS, SURPRISE, NEUTRAL, CONTEMPT, UNCERTAIN);

    private final String name;
    private final int rgb;

    /** For Kryo, which makes an empty object and fills the fields. */
    @SuppressWarnings("unused")
    private Emotion() {
        this("", 0);
    }

    private Emotion(String name, int rgb) {
        this.name = name;
        this.rgb = rgb;
    }

    /**
     * The emotion of that name: one of the constants, or a label of a model's own.
     *
     * @param name an English noun; case and surrounding space do not matter
     * @return the emotion, equal to any other of the same name
     * @throws IllegalArgumentException if the name is blank
     */
    public static Emotion of(String name) {
        Objects.requireNonNull(name, "name");
        String normalized = name.strip().toLowerCase(Locale.ROOT);
        if (normalized.isEmpty()) {
            throw new IllegalArgumentException("an emotion's name must not be blank");
        }
        for (Emotion emotion : KNOWN) {
            if (emotion.name.equals(normalized)) {
                return emotion;
            }
        }
        return new Emotion(normalized, colourOf(normalized));
    }

    /**
     * Checks the labels of a model or data set: there is at least one, none stands twice, and none is {@link #UNCERTAIN}.
     *
     * @param labels in the model's order
     * @return an immutable copy in the same order
     * @throws IllegalArgumentException if the labels break a rule; the message names it
     */
    public static List<Emotion> requireLabels(List<Emotion> labels) {
        Objects.requireNonNull(labels, "labels");
        List<Emotion> copy = List.copyOf(labels);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one label");
        }
        if (new HashSet<>(copy).size() != copy.size()) {
            throw new IllegalArgumentException("a label stands twice in " + copy);
        }
        if (copy.contains(UNCERTAIN)) {
            throw new IllegalArgumentException("no label may be named \"" + UNCERTAIN
                    + "\", which is the answer for faces without a clear emotion: rename it in " + copy);
        }
        return copy;
    }

    /**
     * The English name, in lower case.
     *
     * @return for example {@code "happiness"}
     */
    public String label() {
        return name;
    }

    /**
     * The display colour.
     *
     * @return 0xRRGGBB
     */
    public int rgb() {
        return rgb;
    }

    /** A colour of middling brightness, so that either black or white text can be read on it. */
    private static int colourOf(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        int red = 64 + (hash >>> 24 & 0x7F);
        int green = 64 + (hash >>> 16 & 0x7F);
        int blue = 64 + (hash >>> 8 & 0x7F);
        return red << 16 | green << 8 | blue;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Emotion emotion && name.equals(emotion.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Gives the constant, or checks and normalises the name again. */
    private Object readResolve() throws ObjectStreamException {
        if (name == null || name.isBlank()) {
            throw new InvalidObjectException("an emotion without a name");
        }
        return of(name);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
