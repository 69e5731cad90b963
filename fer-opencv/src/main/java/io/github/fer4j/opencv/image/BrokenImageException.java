package io.github.fer4j.opencv.image;

import io.github.fer4j.error.ImageReadException.Reason;

/** A picture file is damaged, truncated or of a kind that is not read. The message is a reason without the file's name. */
final class BrokenImageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason kind;

    BrokenImageException(String reason) {
        this(Reason.DAMAGED, reason);
    }

    private BrokenImageException(Reason kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    /** What the bytes say cannot be right. */
    static BrokenImageException damaged(String format) {
        return new BrokenImageException("it is a damaged or truncated " + format + " file: copy or download it again");
    }

    /** Not damaged, but of a rare kind. */
    static BrokenImageException unsupported(String kind) {
        return new BrokenImageException(Reason.UNSUPPORTED, kind + " is not read: save it as PNG or JPEG");
    }

    /** Of no format that is read. */
    static BrokenImageException notAPicture() {
        return new BrokenImageException(Reason.UNSUPPORTED, "it is not a JPEG, PNG, BMP, WebP, TIFF or GIF picture");
    }

    /** More than is allowed. */
    static BrokenImageException tooLarge(String reason) {
        return new BrokenImageException(Reason.TOO_LARGE, reason);
    }

    /** What to tell programs. */
    Reason kind() {
        return kind;
    }
}
