package io.github.fer4j.cli.options;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.opencv.image.OpenCvImageReader;

/** Loads OpenCV at the first picture, so that a data set without pictures does without it. Thread-safe. */
final class LazyImageReader implements ImageReader {

    @Override
    public Frame read(byte[] file, String name) {
        return Holder.READER.read(file, name);
    }

    private static final class Holder {
        static final ImageReader READER = new OpenCvImageReader();
    }
}
