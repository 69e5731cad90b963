package io.github.fer4j.dataset;

/** What can be wrong with one row or one picture of a data set. */
public enum Defect {
    /** A row with too few or too many fields, an unclosed quote, or no end. */
    MALFORMED_ROW("malformed row"),
    /** A row that does not hold exactly 2304 pixels. */
    PIXEL_COUNT("wrong number of pixels"),
    /** A pixel that is not a whole number in 0..255. */
    PIXEL_VALUE("bad pixel value"),
    /** A label outside FER2013's 0..6. */
    LABEL("unknown label"),
    /** A {@code Usage} other than Training, PublicTest and PrivateTest. */
    USAGE("unknown Usage"),
    /** A file that is truncated or damaged, such as half a gzip: counted once a file; what follows the break is lost. */
    DAMAGED_FILE("truncated or damaged file"),
    /** A picture that cannot be read or decoded. */
    PICTURE("unreadable picture");

    private final String description;

    Defect(String description) {
        this.description = description;
    }

    /** In words, for people. */
    @Override
    public String toString() {
        return description;
    }
}
