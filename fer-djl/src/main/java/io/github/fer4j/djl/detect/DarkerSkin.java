package io.github.fer4j.djl.detect;

import java.util.SplittableRandom;

/**
 * Darker skin than a face has: eyes and teeth stay bright. Most faces of FER2013 are fair, so dark ones would otherwise be found
 * less often.
 *
 * @param gamma the power of the grey levels, 1 or more
 */
record DarkerSkin(double gamma) {

    private static final double OFTEN = 0.3;
    private static final double DARKEST = 3;
    private static final double WHITE = 255;

    static DarkerSkin draw(SplittableRandom random) {
        return new DarkerSkin(random.nextDouble() < OFTEN ? Math.pow(DARKEST, random.nextDouble()) : 1);
    }

    /** The grey levels of a face, as dark. */
    byte[] of(byte[] levels) {
        byte[] table = new byte[(int) WHITE + 1];
        for (int level = 0; level < table.length; level++) {
            table[level] = (byte) Math.round(WHITE * Math.pow(level / WHITE, gamma));
        }
        byte[] toned = new byte[levels.length];
        for (int i = 0; i < levels.length; i++) {
            toned[i] = table[Byte.toUnsignedInt(levels[i])];
        }
        return toned;
    }
}
