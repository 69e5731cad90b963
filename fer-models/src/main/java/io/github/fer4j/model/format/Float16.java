package io.github.fer4j.model.format;

import java.nio.ShortBuffer;

/**
 * Half precision as IEEE 754 has it: 1 bit of sign, 5 of exponent, 10 of fraction. Values between two halves go to the
 * nearest one, and to the even one from the middle. (Java has this itself from version 20 on.)
 */
final class Float16 {

    private static final int FRACTION_BITS = 10;
    private static final int FLOAT_FRACTION_BITS = 23;
    private static final int SHIFT = FLOAT_FRACTION_BITS - FRACTION_BITS;
    private static final int BIAS = 15;
    private static final int INFINITY = 0x7C00;
    /** The step between subnormal halves, and the least one above zero. */
    private static final float SMALLEST = 0x1p-24f;
    /** From here on the nearest half is infinity. */
    private static final float OVERFLOW = 65520f;

    private static final int BLOCK = 1 << 14;

    private Float16() {}

    static short ofFloat(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        float size = Math.abs(value);
        if (Float.isNaN(value)) {
            return (short) (sign | INFINITY | 0x200 | (bits >> SHIFT & 0x1FF));
        }
        if (size >= OVERFLOW) {
            return (short) (sign | INFINITY);
        }
        if (size < 0x1p-14f) {
            return (short) (sign | (int) Math.rint(size / SMALLEST));
        }
        int magnitude = bits & 0x7FFFFFFF;
        int rounded = magnitude + (1 << (SHIFT - 1)) - 1 + (magnitude >>> SHIFT & 1);
        // A fraction that is rounded up to 1 carries into the exponent, as it should.
        return (short) (sign | ((rounded >>> SHIFT) - ((Float.MAX_EXPONENT - BIAS) << FRACTION_BITS)));
    }

    /** In blocks, in a loop of its own: a model has millions of values, and a program waits for them. */
    static float[] toFloats(ShortBuffer halves) {
        float[] floats = new float[halves.remaining()];
        short[] block = new short[Math.min(BLOCK, floats.length)];
        for (int from = 0; from < floats.length; from += block.length) {
            int length = Math.min(block.length, floats.length - from);
            halves.get(block, 0, length);
            for (int i = 0; i < length; i++) {
                floats[from + i] = toFloat(block[i]);
            }
        }
        return floats;
    }

    static float toFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >>> FRACTION_BITS & 0x1F;
        int fraction = half & 0x3FF;
        if (exponent == 0) {
            float size = fraction * SMALLEST;
            return sign == 0 ? size : -size;
        }
        int floatExponent = exponent == 0x1F ? 0xFF : exponent - BIAS + Float.MAX_EXPONENT;
        return Float.intBitsToFloat(sign | floatExponent << FLOAT_FRACTION_BITS | fraction << SHIFT);
    }
}
