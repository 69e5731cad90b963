package io.github.fer4j.model.detect.search;

/**
 * The square window that the verifying network looks at, turned upright, and what its outputs mean: the logit of a face, the
 * way to its middle, its size, and both eyes. Positions in a window are in shares of its side, from its middle.
 */
public final class FaceWindow {

    /** Width and height of the window that the network takes, in pixels. */
    public static final int SIDE = 32;

    /** Pixels of the window. */
    public static final int PIXELS = SIDE * SIDE;

    /** Numbers of a window: logit, middle, size, left eye, right eye. */
    public static final int OUTPUTS = 8;

    /** Where the left eye of a face usually is; the right one is on the other side. */
    public static final double EYE_X = -0.2;

    /** How far above the middle the eyes usually are. */
    public static final double EYE_Y = -0.12;

    private static final double UNIT = 0.1;

    /** Flatter windows are noise. */
    private static final double LEAST_DEVIATION = 3;

    private FaceWindow() {}

    /** Writes the grey levels under a window, with mean 0 and variance 1. */
    public static void sample(Pyramid pyramid, Candidate window, float[] target, int offset) {
        pyramid.sample(window, SIDE, target, offset);
        standardize(target, offset);
    }

    /** Makes the mean of a window 0 and its variance 1. */
    private static void standardize(float[] pixels, int offset) {
        double sum = 0;
        double squares = 0;
        for (int i = offset; i < offset + PIXELS; i++) {
            sum += pixels[i];
            squares += (double) pixels[i] * pixels[i];
        }
        double mean = sum / PIXELS;
        double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares / PIXELS - mean * mean)));
        for (int i = offset; i < offset + PIXELS; i++) {
            pixels[i] = (float) ((pixels[i] - mean) / deviation);
        }
    }

    /** The numbers that a window should have for a face, but for the logit. */
    public static float[] target(Candidate window, SeenFace face) {
        double[] middle = inWindow(window, face.place().x(), face.place().y());
        double[] left = inWindow(window, face.leftX(), face.leftY());
        double[] right = inWindow(window, face.rightX(), face.rightY());
        return new float[] {
            (float) (middle[0] / UNIT),
            (float) (middle[1] / UNIT),
            (float) (Math.log(face.place().size() / window.size()) / UNIT),
            (float) ((left[0] - EYE_X) / UNIT),
            (float) ((left[1] - EYE_Y) / UNIT),
            (float) ((right[0] + EYE_X) / UNIT),
            (float) ((right[1] - EYE_Y) / UNIT)
        };
    }

    /** The mean of the outputs for a window and for its mirror image, as if both were of the window. */
    static float[] merge(float[] outputs, int plain, int mirrored) {
        int[] partners = {0, 1, 2, 3, 6, 7, 4, 5};
        int[] signs = {1, -1, 1, 1, -1, 1, -1, 1};
        float[] mean = new float[OUTPUTS];
        for (int i = 0; i < OUTPUTS; i++) {
            mean[i] = (outputs[plain + i] + signs[i] * outputs[mirrored + partners[i]]) / 2;
        }
        return mean;
    }

    /** The face that the outputs for a window say. */
    static SeenFace decode(Candidate window, float[] outputs) {
        double[] left = inPicture(window, EYE_X + UNIT * outputs[4], EYE_Y + UNIT * outputs[5]);
        double[] right = inPicture(window, -EYE_X + UNIT * outputs[6], EYE_Y + UNIT * outputs[7]);
        double[] middle = inPicture(window, UNIT * outputs[1], UNIT * outputs[2]);
        double size = window.size() * Math.exp(UNIT * Math.min(10, Math.max(-10, outputs[3])));
        double roll = Math.atan2(right[1] - left[1], right[0] - left[0]);
        Candidate place = new Candidate(middle[0], middle[1], size, roll, outputs[0]);
        return new SeenFace(place, left[0], left[1], right[0], right[1]);
    }

    private static double[] inPicture(Candidate window, double u, double v) {
        double right = Math.cos(window.roll()) * window.size();
        double down = Math.sin(window.roll()) * window.size();
        return new double[] {window.x() + u * right - v * down, window.y() + u * down + v * right};
    }

    private static double[] inWindow(Candidate window, double x, double y) {
        double right = Math.cos(window.roll()) / window.size();
        double down = Math.sin(window.roll()) / window.size();
        double dx = x - window.x();
        double dy = y - window.y();
        return new double[] {dx * right + dy * down, dy * right - dx * down};
    }
}
