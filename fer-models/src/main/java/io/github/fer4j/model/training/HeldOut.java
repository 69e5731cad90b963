package io.github.fer4j.model.training;

import io.github.fer4j.preprocess.FaceImage;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The part of the training faces that a training does not learn from, so that its model can answer to them as it answers to
 * strangers. Trainings that hold out one part each, of as many, have together such an answer to every face.
 *
 * <p>Immutable and thread-safe. Parts are counted from 1. The CRC-32 of its pixels decides which part a face is in, so the parts
 * are of about the same size, equal pictures are in the same part, and neither the order of the faces nor their labels matter.
 *
 * @param part the part that is held out, from 1; 0 for none
 * @param parts the number of parts, at least 2; 0 if none is held out
 */
public record HeldOut(int part, int parts) {

    /** All faces are learnt. */
    public static final HeldOut NONE = new HeldOut(0, 0);

    private static final String NOTHING = "none";
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})/([1-9]\\d{0,8})");

    /**
     * A part of several.
     *
     * @param part the part that is held out, from 1; 0 for none
     * @param parts the number of parts, at least 2; 0 if none is held out
     * @throws IllegalArgumentException if there are fewer than two parts, or not that one
     */
    public HeldOut {
        boolean none = part == 0 && parts == 0;
        if (!none && parts < 2) {
            throw new IllegalArgumentException("to hold out a part there must be at least 2 parts, not " + parts);
        }
        if (!none && (part < 1 || part > parts)) {
            throw new IllegalArgumentException("the part to hold out must be in 1.." + parts + ", not " + part);
        }
    }

    /**
     * A part from its text.
     *
     * @param text such as "2/4", the second of four parts; or "none"
     * @return the part
     * @throws IllegalArgumentException if the text is something else, or there is no such part
     */
    public static HeldOut of(String text) {
        Objects.requireNonNull(text, "text");
        if (text.equals(NOTHING)) {
            return NONE;
        }
        Matcher numbers = FORM.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException(
                    "a part to hold out is written like 2/4, the second of four parts, not " + text);
        }
        return new HeldOut(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    /**
     * Whether a face is held out.
     *
     * @param face any face
     * @return true if it is in the part; false if none is held out
     */
    public boolean holds(FaceImage face) {
        Objects.requireNonNull(face, "face");
        if (equals(NONE)) {
            return false;
        }
        CRC32 hash = new CRC32();
        hash.update(face.toBytes());
        return hash.getValue() % parts + 1 == part;
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return equals(NONE) ? NOTHING : part + "/" + parts;
    }
}
