package io.github.fer4j.opencv.internal;

import io.github.fer4j.error.FerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.opencv.objdetect.CascadeClassifier;

/** The trained cascades inside this jar. Thread-safe. */
public enum Cascade {
    /** Frontal faces, 20x20, boosted trees: fewest false faces of OpenCV's frontal cascades. */
    FRONTAL_FACE("haarcascade_frontalface_alt2.xml"),
    /** Open or closed eyes, 20x20. */
    EYE("haarcascade_eye.xml");

    private final String fileName;

    Cascade(String fileName) {
        this.fileName = fileName;
    }

    /**
     * Reads the cascade.
     *
     * @return a new classifier, to be used by one thread at a time
     * @throws FerException if it cannot be read
     */
    public CascadeClassifier load() {
        OpenCvLibrary.load();
        try {
            return load(Files.createTempFile("fer4j-", ".xml"));
        } catch (IOException e) {
            throw new FerException(
                    "cannot write " + fileName + " into the temporary folder (" + e
                            + "): make room there or name another with -Djava.io.tmpdir=FOLDER",
                    e);
        }
    }

    /** OpenCV reads cascades from files only. */
    private CascadeClassifier load(Path temporary) throws IOException {
        try {
            try (InputStream in = resource()) {
                Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
            }
            CascadeClassifier classifier = new CascadeClassifier(temporary.toString());
            if (classifier.empty()) {
                throw new FerException("OpenCV cannot read " + fileName + " from " + temporary
                        + ": name a temporary folder of plain letters with -Djava.io.tmpdir=FOLDER");
            }
            return classifier;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private InputStream resource() {
        InputStream in = Cascade.class.getResourceAsStream(fileName);
        if (in == null) {
            throw new FerException(
                    fileName + " is missing from fer-opencv's jar: build it with Maven, or use the" + " published jar");
        }
        return in;
    }
}
