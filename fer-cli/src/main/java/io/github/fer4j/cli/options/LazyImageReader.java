package io.github.fer4j.cli.options;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import org.jspecify.annotations.Nullable;

/** Loads OpenCV at the first picture, so that a data set without pictures does without it. Thread-safe. */
final class LazyImageReader implements ImageReader {

    private final Limits limits;
    private @Nullable ImageReader reader;

    LazyImageReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Frame read(byte[] file, String name) {
        return reader().read(file, name);
    }

    private synchronized ImageReader reader() {
        if (reader == null) {
            reader = OpenCvImageReader.builder().limits(limits).build();
        }
        return reader;
    }
}
