package io.github.fer4j.opencv.draw;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Puts faces side by side into one picture, for people to look at.
 *
 * <p>Immutable and thread-safe; needs no native code.
 */
public final class ContactSheet {

    private static final int GAP = 2;
    private static final byte BACKGROUND = (byte) 255;
    private static final int MAXIMUM_SIDE = 20_000;

    private final int columns;
    private final int magnification;

    /**
     * A layout.
     *
     * @param columns faces in a row, 1 to 200
     * @param magnification how many pixels wide and high a face's pixel is drawn, 1 to 16
     * @throws IllegalArgumentException if either is out of range
     */
    public ContactSheet(int columns, int magnification) {
        if (columns < 1 || columns > 200) {
            throw new IllegalArgumentException("columns must be 1 to 200, not " + columns);
        }
        if (magnification < 1 || magnification > 16 || columns * cell(magnification) > MAXIMUM_SIDE) {
            throw new IllegalArgumentException("magnification must be 1 to 16 and the sheet at most " + MAXIMUM_SIDE
                    + " pixels wide, not " + magnification + " with " + columns + " columns");
        }
        this.columns = columns;
        this.magnification = magnification;
    }

    /**
     * How many faces fit.
     *
     * @return at least 1
     */
    public int capacity() {
        return columns * (MAXIMUM_SIDE / cell(magnification));
    }

    /**
     * Draws a sheet.
     *
     * @param faces at least one, row by row from the top left
     * @return a grey frame, white between the faces
     * @throws IllegalArgumentException if there is no face, or more than the {@link #capacity()}
     */
    public Frame draw(List<FaceImage> faces) {
        Objects.requireNonNull(faces, "faces");
        int cell = cell(magnification);
        if (faces.isEmpty() || faces.size() > capacity()) {
            throw new IllegalArgumentException(
                    "a sheet of " + columns + " columns does not hold " + faces.size() + " faces");
        }
        int rows = (faces.size() + columns - 1) / columns;
        int width = Math.min(columns, faces.size()) * cell + GAP;
        int height = rows * cell + GAP;
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, BACKGROUND);
        for (int i = 0; i < faces.size(); i++) {
            int x = i % columns * cell + GAP;
            int y = i / columns * cell + GAP;
            draw(faces.get(i), pixels, y * width + x, width);
        }
        return Frame.of(pixels, width, height, PixelFormat.GRAY);
    }

    private void draw(FaceImage face, byte[] pixels, int start, int width) {
        int side = FaceImage.SIZE * magnification;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                pixels[start + y * width + x] = (byte) face.at(x / magnification, y / magnification);
            }
        }
    }

    private static int cell(int magnification) {
        return FaceImage.SIZE * magnification + GAP;
    }
}
