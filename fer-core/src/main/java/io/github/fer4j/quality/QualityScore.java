package io.github.fer4j.quality;

/**
 * Joins the measures of a face to one number. Chosen on PublicTest faces of FER2013 that were made smaller, blurred, noisy,
 * darker, brighter or flatter and then classified by the bundled model {@code general}. The figures below say what was left
 * of its accuracy above guessing, as a share of what it has on the faces as they are.
 */
final class QualityScore {

    /** In pixels. 6 keep 12 %, 8 keep 25 %, 12 keep 60 %, 16 keep 76 %, 24 keep 97 %. */
    private static final double USELESS_SIZE = 5;

    private static final double GOOD_SIZE = 24;

    /** Gaussian blur of 4, 3, 2 and 1 of 48 pixels leaves a sharpness of .15, .21, .31, .46 and keeps 8, 31, 73, 97 %. */
    private static final double USELESS_SHARPNESS = 0.13;

    private static final double GOOD_SHARPNESS = 0.47;

    /** Noise of .22, .37, .50 keeps 93, 81, 60 %; in dark faces .69 and .89 keep 39 and 9 %. */
    private static final double USELESS_NOISE = 0.9;

    private static final double GOOD_NOISE = 0.2;

    /** Contrast by brightness, as a correction of brightness undoes mere darkness. .05, .10, .20 keep 22, 76, 93 %. */
    private static final double USELESS_CONTRAST = 0.04;

    private static final double GOOD_CONTRAST = 0.2;

    /** What is missing to white: overexposed faces lose their detail. .03, .10, .18 keep 8, 39, 73 %. */
    private static final double USELESS_DARKNESS = 0.05;

    private static final double GOOD_DARKNESS = 0.3;

    private QualityScore() {}

    /** 0..1. Size and sharpness both measure detail, contrast and darkness both measure light: the worse counts. */
    static double of(FaceQuality face) {
        double detail = Math.min(
                logarithmic(face.size(), USELESS_SIZE, GOOD_SIZE),
                logarithmic(face.sharpness(), USELESS_SHARPNESS, GOOD_SHARPNESS));
        double light = Math.min(
                logarithmic(relativeContrast(face), USELESS_CONTRAST, GOOD_CONTRAST),
                logarithmic(1 - face.brightness(), USELESS_DARKNESS, GOOD_DARKNESS));
        double clean = clamped((USELESS_NOISE - face.noise()) / (USELESS_NOISE - GOOD_NOISE));
        return detail * light * clean;
    }

    private static double relativeContrast(FaceQuality face) {
        return face.brightness() == 0 ? 0 : face.contrast() / face.brightness();
    }

    /** Rises from 0 to 1 with the logarithm of a value: the same factor, such as half the size, costs the same. */
    private static double logarithmic(double value, double useless, double good) {
        return value <= useless ? 0 : clamped(Math.log(value / useless) / Math.log(good / useless));
    }

    private static double clamped(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
