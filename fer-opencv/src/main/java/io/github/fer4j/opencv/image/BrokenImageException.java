package io.github.fer4j.opencv.image;

/** A picture file is damaged, truncated or of a kind that is not read. The message is a reason without the file's name. */
final class BrokenImageException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenImageException(String reason) {
        super(reason);
    }

    /** What the bytes say cannot be right. */
    static BrokenImageException damaged(String format) {
        return new BrokenImageException("it is a damaged or truncated " + format + " file: copy or download it again");
    }

    /** Not damaged, but of a rare kind. */
    static BrokenImageException unsupported(String kind) {
        return new BrokenImageException(kind + " is not read: save it as PNG or JPEG");
    }
}
