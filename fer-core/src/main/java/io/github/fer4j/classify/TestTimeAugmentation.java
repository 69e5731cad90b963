package io.github.fer4j.classify;

import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Classifies several views of a face and averages the answers. More views are a little more accurate; the time grows with
 * their number.
 *
 * <p>The views of a face are the same at every call. Thread-safe.
 */
public enum TestTimeAugmentation {
    /** The face as it is. */
    SINGLE(false, false),
    /** The face and its mirror picture: twice the work. */
    FLIP(true, false),
    /**
     * The face, and the face moved by one pixel towards each of its four corners with its border pixels repeated; each
     * also mirrored: ten times the work. These are the ten crops of Krizhevsky et al., 2012,
     * for pictures that are no larger than the network's input.
     */
    FLIP_AND_CROPS(true, true);

    private static final int SHIFT = 1;
    private static final int[][] CORNERS = {{-SHIFT, -SHIFT}, {SHIFT, -SHIFT}, {-SHIFT, SHIFT}, {SHIFT, SHIFT}};

    private final boolean flip;
    private final boolean crops;

    TestTimeAugmentation(boolean flip, boolean crops) {
        this.flip = flip;
        this.crops = crops;
    }

    /**
     * The number of views.
     *
     * @return 1, 2 or 10
     */
    public int count() {
        return (flip ? 2 : 1) * (crops ? 1 + CORNERS.length : 1);
    }

    /**
     * The views of a face.
     *
     * @param face not changed
     * @return {@link #count()} pictures, the face itself first
     */
    public List<FaceImage> of(FaceImage face) {
        Objects.requireNonNull(face, "face");
        List<FaceImage> views = new ArrayList<>(count());
        views.add(face);
        if (crops) {
            for (int[] corner : CORNERS) {
                views.add(moved(face, corner[0], corner[1], false));
            }
        }
        if (flip) {
            List<FaceImage> upright = List.copyOf(views);
            upright.forEach(view -> views.add(moved(view, 0, 0, true)));
        }
        return List.copyOf(views);
    }

    private static FaceImage moved(FaceImage face, int right, int down, boolean mirrored) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        for (int y = 0; y < FaceImage.SIZE; y++) {
            for (int x = 0; x < FaceImage.SIZE; x++) {
                int from = inside(x - right);
                int column = mirrored ? FaceImage.SIZE - 1 - from : from;
                pixels[y * FaceImage.SIZE + x] = (byte) face.at(column, inside(y - down));
            }
        }
        return FaceImage.of(pixels);
    }

    private static int inside(int position) {
        return Math.min(FaceImage.SIZE - 1, Math.max(0, position));
    }
}
