package io.github.fer4j.dataset;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.preprocess.FaceImage;

/** The simplest picture format there is, for tests: the 2304 grey values of a face and nothing else. */
final class RawPicture {

    private RawPicture() {}

    static Frame read(byte[] file, String name) {
        if (file.length != FaceImage.PIXELS) {
            throw new ImageReadException(name + ": not a picture");
        }
        return Frame.of(file, FaceImage.SIZE, FaceImage.SIZE, PixelFormat.GRAY);
    }
}
