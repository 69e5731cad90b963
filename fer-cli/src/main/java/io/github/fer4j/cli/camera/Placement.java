package io.github.fer4j.cli.camera;

import io.github.fer4j.image.Box;
import java.awt.Rectangle;

/**
 * Where a picture is shown: as large as it fits, in the middle, its sides in proportion.
 *
 * @param scale screen pixels for a pixel of the picture
 * @param area of the screen that it fills
 */
record Placement(double scale, Rectangle area) {

    static Placement fit(int width, int height, Rectangle space) {
        double scale = Math.min((double) space.width / width, (double) space.height / height);
        int shownWidth = Math.max(1, (int) Math.round(width * scale));
        int shownHeight = Math.max(1, (int) Math.round(height * scale));
        return new Placement(
                scale,
                new Rectangle(
                        space.x + (space.width - shownWidth) / 2,
                        space.y + (space.height - shownHeight) / 2,
                        shownWidth,
                        shownHeight));
    }

    /** From the picture's pixels to the screen's. */
    Rectangle onScreen(Box box) {
        int left = area.x + (int) Math.round(box.x() * scale);
        int top = area.y + (int) Math.round(box.y() * scale);
        return new Rectangle(left, top, (int) Math.round(box.width() * scale), (int) Math.round(box.height() * scale));
    }
}
