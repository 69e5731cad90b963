package io.github.fer4j.model.format;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.weights.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The weighted mean of the weights of several networks with the same layers. */
public final class MeanWeights {

    private MeanWeights() {}

    /**
     * The mean, weight by weight.
     *
     * @param networks the weights of each network; at least one
     * @param shares of each, with the sum 1
     * @return new weights, named and in the order of those of the first
     * @throws ModelException if a network lacks a weight of the first, or has it in another shape
     */
    public static List<Tensor> of(List<List<Tensor>> networks, double... shares) {
        Objects.requireNonNull(networks, "networks");
        Objects.requireNonNull(shares, "shares");
        List<TensorsByName> all = networks.stream().map(TensorsByName::new).toList();
        List<Tensor> mean = new ArrayList<>();
        for (Tensor tensor : networks.get(0)) {
            float[] values = new float[tensor.values().length];
            for (int i = 0; i < shares.length; i++) {
                add(all.get(i).values(tensor.name(), tensor.shape()), shares[i], values);
            }
            mean.add(new Tensor(tensor.name(), tensor.shape(), values));
        }
        return mean;
    }

    /**
     * Equal shares.
     *
     * @param count of networks; at least one
     * @return so many shares, with the sum 1
     */
    public static double[] equalShares(int count) {
        double[] shares = new double[count];
        Arrays.fill(shares, 1.0 / count);
        return shares;
    }

    private static void add(float[] values, double share, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (share * values[i] + sum[i]);
        }
    }
}
