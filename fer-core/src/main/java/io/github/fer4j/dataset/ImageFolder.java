package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.preprocess.FaceImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a folder of pictures: {@code split / class / picture}, for example {@code train/happy/1.png}.
 *
 * <p>A split's folder is called {@code train} or {@code training}; {@code validation}, {@code valid}, {@code val} or
 * {@code public-test}; {@code test} or {@code private-test}; case, hyphens, underscores and spaces do not matter. Any of
 * them may be absent, not all. A class's folder is called after its {@link Emotion}; {@code angry}, {@code disgusted},
 * {@code fearful}, {@code happy}, {@code sad} and {@code surprised} also stand for FER2013's nouns, unless they are
 * labels themselves. Everything in it is taken for a picture, except hidden files, {@code Thumbs.db} and {@code
 * desktop.ini}; files beside the folders of splits and classes are left alone.
 *
 * <p>A picture becomes a face by its largest centred square, grey (ITU-R BT.601), each of the 48x48 pixels the average
 * of the area it covers. Grey pictures of 48x48 pixels are taken exactly. Faces come in the order of splits, then of
 * folder and file names, the same on every machine. Thread-safe.
 */
public final class ImageFolder {

    private ImageFolder() {}

    /**
     * Reads a folder whose classes are all among FER2013's seven, which are the labels; the first bad picture is an
     * error.
     *
     * @param root the folder that holds the splits' folders
     * @param reader decodes the pictures
     * @return the faces, with the labels of {@link Emotion#FER2013}
     * @throws DatasetException if the folder is missing, holds another folder than those of splits, a class that is not
     *     among the labels, or no picture, or if a picture cannot be read
     */
    public static Dataset read(Path root, ImageReader reader) {
        return read(root, Emotion.FER2013, reader, ErrorPolicy.failing());
    }

    /**
     * Reads a folder of any classes.
     *
     * @param root the folder that holds the splits' folders
     * @param labels the labels in the order a model shall have them; classes without a folder are allowed
     * @param reader decodes the pictures
     * @param defects what to do about bad pictures; {@link ErrorPolicy#skipping()} to leave them out and count them
     * @return the faces of the good pictures, with these labels
     * @throws DatasetException if the folder is missing, holds another folder than those of splits, a class that is not
     *     among the labels, or no picture, or at a bad picture that is not skipped
     */
    public static Dataset read(Path root, List<Emotion> labels, ImageReader reader, ErrorPolicy defects) {
        try {
            return new Dataset(labels, faces(root, labels, reader, defects));
        } finally {
            defects.logSummary();
        }
    }

    /** The faces alone; leaves the logging of defects to the caller. */
    static List<LabelledFace> faces(Path root, List<Emotion> labels, ImageReader reader, ErrorPolicy defects) {
        List<PictureFile> pictures = PictureFile.list(root, labels);
        List<LabelledFace> faces = new ArrayList<>(pictures.size());
        for (PictureFile picture : pictures) {
            try {
                FaceImage face = decode(picture.file(), reader);
                faces.add(new LabelledFace(face, picture.emotion(), picture.split()));
            } catch (IOException | ImageReadException e) {
                // Nothing wider: a decoder that cannot be loaded at all must not pass for so many bad pictures.
                defects.report(Defect.PICTURE, picture.file() + ": unreadable picture: " + e.getMessage(), e);
            }
        }
        return faces;
    }

    private static FaceImage decode(Path file, ImageReader reader) throws IOException {
        return GrayScaling.toFace(reader.read(Files.readAllBytes(file), file.toString()));
    }
}
