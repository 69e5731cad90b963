package io.github.fer4j.opencv.image;

/** A picture file is damaged, truncated or of no known format. The message is a reason without the file's name. */
final class BrokenImageException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenImageException(String reason) {
        super(reason);
    }
}
