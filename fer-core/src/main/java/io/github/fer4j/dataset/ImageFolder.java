package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.preprocess.FaceImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads a folder of pictures: {@code split / class / picture}, for example {@code train/happy/1.png}.
 *
 * <p>The folder of a split is named {@code train} or {@code training}; {@code validation}, {@code valid}, {@code val} or
 * {@code public-test}; {@code test} or {@code private-test}. Case, hyphens, underscores and spaces do not matter. At
 * least one split must be there. The folder of a class is named after its {@link Emotion}. The names {@code angry},
 * {@code disgusted}, {@code fearful}, {@code happy}, {@code sad} and {@code surprised} also stand for FER2013's nouns,
 * unless they are labels themselves. Every file in the folder of a class is read as a picture, except hidden files,
 * {@code Thumbs.db} and {@code desktop.ini}. Files beside the folders of splits and classes are ignored.
 *
 * <p>A picture becomes a face in three steps: its largest centred square is cut out, made grey (ITU-R BT.601) and reduced
 * to 48x48 pixels, each the average of the area it covers. Grey pictures of 48x48 pixels are not changed. Faces come in
 * the order of splits, then of folder and file names, the same on every machine. Thread-safe.
 */
public final class ImageFolder {

    private ImageFolder() {}

    /**
     * Reads a folder with the labels of {@link Emotion#FER2013}. The first bad picture is an error.
     *
     * @param root the folder that holds the folders of the splits
     * @param reader decodes the pictures
     * @return the faces, with the labels of {@link Emotion#FER2013}
     * @throws DatasetException if the folder is missing, holds a folder that is not named like a split or a label, or has
     *     no picture, or if a folder or picture cannot be read
     */
    public static Dataset read(Path root, ImageReader reader) {
        return read(root, Emotion.FER2013, reader, ErrorPolicy.strict());
    }

    /**
     * Reads a folder of any classes with {@link Limits#DEFAULT}.
     *
     * @param root the folder that holds the folders of the splits
     * @param labels the labels in the order of a model's outputs; a label may have no folder
     * @param reader decodes the pictures
     * @param errors what to do about pictures and folders that cannot be read
     * @return the faces of the good pictures, with these labels
     * @throws DatasetException if the folder is missing, holds a folder that is not named like a split or a label, or has
     *     no picture, or at a bad picture or folder that the policy does not pass over
     * @throws IllegalArgumentException if there is no label, or a label stands twice or is {@link Emotion#UNCERTAIN}
     */
    public static Dataset read(Path root, List<Emotion> labels, ImageReader reader, ErrorPolicy errors) {
        return read(root, labels, reader, errors, Limits.DEFAULT);
    }

    /**
     * Reads a folder of any classes.
     *
     * @param root the folder that holds the folders of the splits
     * @param labels the labels in the order of a model's outputs; a label may have no folder
     * @param reader decodes the pictures; it has its own limit of pixels
     * @param errors what to do about pictures and folders that cannot be read
     * @param limits {@link Limits#pictureBytes()} is the largest picture file; a larger one is a bad picture
     * @return the faces of the good pictures, with these labels
     * @throws DatasetException if the folder is missing, holds a folder that is not named like a split or a label, or has
     *     no picture, or at a bad picture or folder that the policy does not pass over
     * @throws IllegalArgumentException if there is no label, or a label stands twice or is {@link Emotion#UNCERTAIN}
     */
    public static Dataset read(Path root, List<Emotion> labels, ImageReader reader, ErrorPolicy errors, Limits limits) {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(limits, "limits");
        List<Emotion> declared = Emotion.requireLabels(labels);
        try {
            return new Dataset(declared, faces(root, declared, reader, errors, limits));
        } finally {
            errors.logSummary();
        }
    }

    /** The faces alone; leaves the logging of errors to the caller. */
    static List<LabelledFace> faces(
            Path root, List<Emotion> labels, ImageReader reader, ErrorPolicy errors, Limits limits) {
        List<FolderLayout.Picture> pictures = new FolderLayout(labels, errors).pictures(root);
        List<LabelledFace> faces = new ArrayList<>(pictures.size());
        for (FolderLayout.Picture picture : pictures) {
            try {
                byte[] bytes = bytes(picture.file(), limits.pictureBytes());
                FaceImage face =
                        GrayScaling.toFace(reader.read(bytes, picture.file().toString()));
                faces.add(new LabelledFace(face, picture.emotion(), picture.split()));
            } catch (IOException | ImageReadException e) {
                // Nothing wider: a decoder that cannot be loaded at all is not the fault of the pictures.
                errors.report(DataError.PICTURE, picture.file() + ": unreadable picture: " + e.getMessage(), e);
            }
        }
        return faces;
    }

    private static byte[] bytes(Path file, long maximum) throws IOException {
        if (!Files.isRegularFile(file)) {
            // Not opened: reading a named pipe would never end.
            throw new IOException("it is not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, maximum + 1));
            if (bytes.length > maximum) {
                throw new IOException(
                        "it has more than " + maximum + " bytes; raise the limit pictureBytes to read it");
            }
            return bytes;
        }
    }
}
