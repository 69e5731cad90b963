package io.github.fer4j.opencv.detect;

import io.github.fer4j.image.Box;

/**
 * One search of one copy of a part of a picture.
 *
 * @param whole all of the picture that is searched
 * @param region the part of it that is copied
 * @param size of the copy
 * @param minimum the smallest face sought here, in pixels of the picture
 * @param maximum the largest face sought here, in pixels of the picture
 */
record SearchPass(Box whole, Box region, WorkingSize size, int minimum, int maximum) {

    /** Detectors are inexact by so many pixels of the copy. */
    private static final int SEAM = 2;

    /** Whether a face, in pixels of the picture, is of the sizes sought and not cut off by a seam between regions. */
    boolean accepts(Box face) {
        return Math.min(face.width(), face.height()) >= minimum
                && Math.max(face.width(), face.height()) <= maximum
                && !isCut(face);
    }

    private boolean isCut(Box face) {
        int seam = (int) Math.ceil(SEAM / size.scale());
        return (face.x() - region.x() < seam && region.x() > whole.x())
                || (face.y() - region.y() < seam && region.y() > whole.y())
                || (region.right() - face.right() < seam && region.right() < whole.right())
                || (region.bottom() - face.bottom() < seam && region.bottom() < whole.bottom());
    }
}
