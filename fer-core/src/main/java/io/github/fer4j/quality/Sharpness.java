package io.github.fer4j.quality;

/**
 * How sharp a face is: what share of the differences between neighbouring pixels is lost when the picture is blurred. A
 * sharp picture loses much, a blurred one has little to lose. It does not depend on contrast.
 *
 * <p>F. Crete, T. Dolmiere, P. Ladret and M. Nicolas, "The blur effect: perception and estimation with a new no-reference
 * perceptual blur metric", SPIE 6492 (2007). Sharpness is 1 less their blur.
 */
final class Sharpness {

    /** How far the blur reaches to each side: it takes the mean of nine values, as in the paper. */
    private static final int REACH = 4;

    private Sharpness() {}

    /** 0 (blurred, or flat) to 1, in the direction in which the face is less sharp. */
    static double of(GrayFace face) {
        float[] line = new float[GrayFace.SIZE];
        Loss across = new Loss();
        Loss down = new Loss();
        for (int i = 0; i < GrayFace.SIZE; i++) {
            for (int j = 0; j < GrayFace.SIZE; j++) {
                line[j] = face.at(j, i);
            }
            across.add(line);
            for (int j = 0; j < GrayFace.SIZE; j++) {
                line[j] = face.at(i, j);
            }
            down.add(line);
        }
        return Math.min(across.share(), down.share());
    }

    /** What blurring loses along lines of one direction. */
    private static final class Loss {

        private double differences;
        private double lost;

        void add(float[] line) {
            double before = blurred(line, 0);
            for (int i = 1; i < line.length; i++) {
                double after = blurred(line, i);
                double difference = Math.abs(line[i] - line[i - 1]);
                differences += difference;
                lost += Math.max(0, difference - Math.abs(after - before));
                before = after;
            }
        }

        double share() {
            return differences == 0 ? 0 : Math.min(1, lost / differences);
        }

        /** The mean around a value; beyond an end of the line its last value is repeated. */
        private double blurred(float[] line, int at) {
            double sum = 0;
            for (int i = at - REACH; i <= at + REACH; i++) {
                sum += line[Math.max(0, Math.min(line.length - 1, i))];
            }
            return sum / (2 * REACH + 1);
        }
    }
}
