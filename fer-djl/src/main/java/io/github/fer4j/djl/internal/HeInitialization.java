package io.github.fer4j.djl.internal;

import ai.djl.nn.Parameter;
import io.github.fer4j.model.weights.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * First weights by He et al. (2015, section 2.2): normal with variance 2 / fan-in; biases and shifts 0, scales 1.
 *
 * <p>Drawn in Java, so that a seed gives the same weights whatever the engine does.
 */
public final class HeInitialization implements WeightSource {

    private final SplittableRandom random;

    /** An initialisation by seed. */
    public HeInitialization(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public float[] values(String name, Parameter.Type type, long[] shape) {
        float[] values = new float[Math.toIntExact(Tensor.sizeOf(shape))];
        switch (type) {
            case WEIGHT -> fillNormal(values, shape);
            case GAMMA, RUNNING_VAR -> Arrays.fill(values, 1);
            default -> Arrays.fill(values, 0);
        }
        return values;
    }

    private void fillNormal(float[] values, long[] shape) {
        long fanIn = values.length / shape[0];
        double deviation = Math.sqrt(2.0 / fanIn);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
    }
}
