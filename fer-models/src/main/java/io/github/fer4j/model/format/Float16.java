package io.github.fer4j.model.format;

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

    /** In a loop of its own, which Java compiles early: a model has millions of values, and a program waits for them. */
    static void toFloats(short[] halves, float[] floats) {
        for (int i = 0; i < halves.length; i++) {
            floats[i] = toFloat(halves[i]);
        }
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
