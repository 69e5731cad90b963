package io.github.fer4j.dataset;

/** What can be wrong with a row, a picture, a folder or a file of a data set. */
public enum DataError {
    /** A row with too few or too many fields, a quote that is not closed, or a line that is too long. */
    MALFORMED_ROW("malformed row"),
    /** A row that does not hold exactly 2304 pixels. */
    PIXEL_COUNT("wrong number of pixels"),
    /** A pixel that is not a whole number in 0..255. */
    PIXEL_VALUE("bad pixel value"),
    /** A label outside FER2013's 0..6. */
    LABEL("unknown label"),
    /** A {@code Usage} other than Training, PublicTest and PrivateTest. */
    USAGE("unknown Usage"),
    /** A truncated or damaged file, such as half a gzip. Counted once for each file; the rest of the file is lost. */
    DAMAGED_FILE("truncated or damaged file"),
    /** A picture that cannot be read or decoded. */
    PICTURE("unreadable picture"),
    /** A folder inside a data set that cannot be listed. Counted once; the pictures in it are lost. */
    FOLDER("unreadable folder");

    private final String description;

    DataError(String description) {
        this.description = description;
    }

    /** In words, for people. */
    @Override
    public String toString() {
        return description;
    }
}
