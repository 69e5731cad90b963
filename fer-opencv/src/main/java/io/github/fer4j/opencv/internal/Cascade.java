package io.github.fer4j.opencv.internal;

import io.github.fer4j.error.FerException;
import io.github.fer4j.files.CacheDirectory;
import io.github.fer4j.files.NativeFiles;
import java.net.URL;
import java.nio.file.Path;
import org.opencv.objdetect.CascadeClassifier;

/**
 * The trained cascades inside this jar. OpenCV reads them from files only, so each is unpacked into the cache beside the
 * native libraries, once a machine. Thread-safe.
 */
public enum Cascade {
    /** Frontal faces, 20x20, boosted trees: fewest false faces of OpenCV's frontal cascades. */
    FRONTAL_FACE("haarcascade_frontalface_alt2.xml"),
    /** Open or closed eyes, 20x20. */
    EYE("haarcascade_eye.xml");

    /** Width and height of what each of them sees, in pixels. */
    public static final int SIDE = 20;

    /** To be changed with the cascades. */
    private static final String FOLDER = "opencv-haarcascades-1";

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
        Path file = NativeFiles.unpack(resource(), CacheDirectory.resolve(FOLDER), fileName);
        CascadeClassifier classifier = new CascadeClassifier(file.toString());
        if (classifier.empty()) {
            throw new FerException("OpenCV cannot read " + file + ": name a folder of plain ASCII letters with -D"
                    + CacheDirectory.PROPERTY + "=FOLDER");
        }
        return classifier;
    }

    private URL resource() {
        URL resource = Cascade.class.getResource(fileName);
        if (resource == null) {
            throw new FerException(
                    fileName + " is missing from fer-opencv's jar: build it with Maven, or use the published jar");
        }
        return resource;
    }
}
