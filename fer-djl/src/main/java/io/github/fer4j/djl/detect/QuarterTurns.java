package io.github.fer4j.djl.detect;

import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.GrayPicture;

/**
 * A picture turned clockwise by right angles.
 *
 * @param picture as it is
 * @param count of right angles, 0 to 3
 */
record QuarterTurns(GrayPicture picture, int count) {

    /** The turned picture. */
    GrayPicture turned() {
        GrayPicture turned = picture;
        for (int i = 0; i < count; i++) {
            turned = once(turned);
        }
        return turned;
    }

    private static GrayPicture once(GrayPicture picture) {
        int width = picture.height();
        int height = picture.width();
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) picture.at(y, width - 1 - x);
            }
        }
        return new GrayPicture(pixels, width, height);
    }

    /** Where a place of the turned picture is in the picture as it is. */
    Candidate back(Candidate place) {
        return switch (count) {
            case 0 -> place;
            case 1 -> moved(place, place.y(), picture.height() - place.x());
            case 2 -> moved(place, picture.width() - place.x(), picture.height() - place.y());
            default -> moved(place, picture.width() - place.y(), place.x());
        };
    }

    private Candidate moved(Candidate place, double x, double y) {
        return new Candidate(x, y, place.size(), place.roll() + roll(), place.logit());
    }

    /** Of a square in the picture as it is that shows what the turned picture shows upright, in radians. */
    double roll() {
        return -count * Math.PI / 2;
    }
}
