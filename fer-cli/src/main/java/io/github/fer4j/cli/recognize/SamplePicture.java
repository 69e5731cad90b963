package io.github.fer4j.cli.recognize;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The photo that comes with the program: a man with glasses, from OpenIMAJ's test resources (BSD licence). */
record SamplePicture() implements Picture {

    static final String FILE_NAME = "sinaface.jpg";

    @Override
    public String name() {
        return FILE_NAME;
    }

    @Override
    public Path fileName() {
        return Path.of(FILE_NAME);
    }

    @Override
    public Frame read(EmotionRecognizer recognizer) {
        try (InputStream in = SamplePicture.class.getResourceAsStream(FILE_NAME)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FILE_NAME);
            }
            return new OpenCvImageReader().read(in.readAllBytes(), name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
