package io.github.fer4j.djl.train;

import io.github.fer4j.model.format.TensorsByName;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import java.util.Arrays;
import java.util.List;

/**
 * The outputs of a network in groups, one for each thing it learns at once.
 *
 * @param sizes the number of outputs of each group, the first being what is validated
 */
record Heads(List<Integer> sizes) {

    Heads {
        sizes = List.copyOf(sizes);
    }

    /** The outputs of all groups together. */
    int width() {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** The number of outputs that are validated. */
    int primary() {
        return sizes.get(0);
    }

    /** Where a group begins among all outputs. */
    int start(int group) {
        return sizes.subList(0, group).stream().mapToInt(Integer::intValue).sum();
    }

    /** The weights of a network that has the outputs of one group alone. */
    List<Tensor> cut(Network network, List<Tensor> weights, int group) {
        int last = network.layers().size();
        return weights.stream()
                .map(tensor -> tensor.isOfLayer(last) ? rows(tensor, group) : tensor)
                .toList();
    }

    /** The weights of a network with two groups of outputs, from two networks with one each that share all other layers. */
    List<Tensor> join(Network network, List<Tensor> first, List<Tensor> second) {
        int last = network.layers().size();
        TensorsByName others = new TensorsByName(second);
        return first.stream()
                .map(tensor -> tensor.isOfLayer(last) ? joined(tensor, others) : tensor)
                .toList();
    }

    private Tensor joined(Tensor tensor, TensorsByName others) {
        long[] shape = tensor.shape().clone();
        shape[0] = sizes.get(1);
        float[] added = others.values(tensor.name(), shape);
        int kept = tensor.values().length;
        float[] values = Arrays.copyOf(tensor.values(), kept + added.length);
        System.arraycopy(added, 0, values, kept, added.length);
        shape[0] = width();
        return new Tensor(tensor.name(), shape, values);
    }

    private Tensor rows(Tensor tensor, int group) {
        int row = tensor.values().length / width();
        long[] shape = tensor.shape().clone();
        shape[0] = sizes.get(group);
        int from = start(group) * row;
        return new Tensor(
                tensor.name(), shape, Arrays.copyOfRange(tensor.values(), from, from + sizes.get(group) * row));
    }
}
