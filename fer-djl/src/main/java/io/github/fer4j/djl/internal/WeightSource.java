package io.github.fer4j.djl.internal;

import ai.djl.nn.Parameter;

/** Where the first values of a network's parameters come from. */
@FunctionalInterface
public interface WeightSource {

    /**
     * The values of one parameter.
     *
     * @param name layer number and role, as in {@link NetworkBlock#export}
     * @param type what the parameter is
     * @param shape its sizes
     * @return row-major, as many as the product of the sizes
     */
    float[] values(String name, Parameter.Type type, long[] shape);
}
