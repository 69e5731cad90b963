package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.ParameterStore;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Network} as DJL blocks, with its parameters in native memory.
 *
 * <p>Forward passes without training may run side by side; everything else is for one thread. Whoever makes it closes
 * it, which frees the parameters.
 */
public final class NetworkBlock implements AutoCloseable {

    private final Network network;
    private final NDManager manager;
    private final SequentialBlock block = new SequentialBlock();
    private final ParameterStore store;
    private final ParameterRow row;
    private final List<NamedParameter> parameters;
    private final boolean trainable;
    /** The forward pass that it is made for, if that is in bfloat16. */
    private final @Nullable ScriptModule script;

    /**
     * A network in native memory that will not learn.
     *
     * @param network what to build
     * @param parent owns the memory
     * @param source the values
     */
    public NetworkBlock(Network network, NDManager parent, WeightSource source) {
        this(network, parent.newSubManager(), source, false, false);
    }

    /**
     * A network that will not learn, in native memory of its own.
     *
     * @param network what to build
     * @param source the values
     * @return a network to be closed
     */
    public static NetworkBlock alone(Network network, WeightSource source) {
        return new NetworkBlock(network, PyTorch.newManager(), source, false, false);
    }

    /**
     * A network that will not learn.
     *
     * @param network what to build
     * @param parent owns the memory
     * @param source the values
     * @param bfloat16 whether it answers in that type
     * @return a network to be closed
     */
    public static NetworkBlock answering(Network network, NDManager parent, WeightSource source, boolean bfloat16) {
        return new NetworkBlock(network, parent.newSubManager(), source, false, bfloat16);
    }

    private NetworkBlock(Network network, NDManager own, WeightSource source, boolean trainable, boolean bfloat16) {
        this.network = network;
        this.manager = own;
        this.trainable = trainable;
        this.store = new ParameterStore(manager, false);
        try {
            this.row = new ParameterRow(network, manager);
            this.parameters = build(source, trainable);
            this.script = bfloat16 ? script(network, trainable, manager) : null;
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    /**
     * A network in native memory that gradients will be asked of.
     *
     * @param network what to build
     * @param parent owns the memory
     * @param source the first values
     * @param bfloat16 whether it learns with convolutions in that type; when it does not learn it computes in single
     *     precision, as what is validated is what will be used
     * @return a network to be closed
     */
    public static NetworkBlock trainable(Network network, NDManager parent, WeightSource source, boolean bfloat16) {
        return new NetworkBlock(network, parent.newSubManager(), source, true, bfloat16);
    }

    private static ScriptModule script(Network network, boolean training, NDManager manager) {
        RoundedPass text = new RoundedPass(network, training);
        return new ScriptModule(manager, text.arguments(), text.body());
    }

    /**
     * A description needs no Flatten where a picture has shrunk to one pixel, which is a vector already; PyTorch does.
     */
    private List<NamedParameter> build(WeightSource source, boolean trainable) {
        List<NamedParameter> named = new ArrayList<>();
        boolean vector = false;
        for (int i = 0; i < network.layers().size(); i++) {
            if (network.layers().get(i) instanceof Layer.FullyConnected && !vector) {
                block.add(Blocks.batchFlattenBlock());
                vector = true;
            }
            vector |= network.layers().get(i) instanceof Layer.Flatten;
            Block layer = LayerBlocks.create(network.layers().get(i));
            for (Parameter parameter : layer.getDirectParameters().values()) {
                NamedParameter entry = new NamedParameter(i + 1, parameter);
                parameter.setInitializer((owner, shape, type) -> row.place(
                        entry, source.values(entry.name(), parameter.getType(), shape.getShape()), shape.getShape()));
                if (!trainable) {
                    parameter.freeze(true);
                }
                named.add(entry);
            }
            block.add(layer);
        }
        if (!vector) {
            block.add(Blocks.batchFlattenBlock());
        }
        block.initialize(manager, DataType.FLOAT32, batchShape(1));
        return List.copyOf(named);
    }

    private Shape batchShape(int batch) {
        return new Shape(
                batch,
                network.input().channels(),
                network.input().height(),
                network.input().width());
    }

    /**
     * Computes the logits of a batch at inference.
     *
     * @param inputs examples one after the other, each channel by channel, each channel row by row
     * @param batch the number of examples
     * @return for each example, a logit for each label
     */
    public float[] logits(float[] inputs, int batch) {
        try (NDManager scope = manager.newSubManager()) {
            return forward(scope, inputs, batch, false).toFloatArray();
        }
    }

    /**
     * Computes the logits of a batch.
     *
     * @param owner owns the result
     * @param inputs examples one after the other, each channel by channel, each channel row by row
     * @param batch the number of examples
     * @param training whether dropout acts and batch statistics are used
     * @return an array of batch x labels
     */
    public NDArray forward(NDManager owner, float[] inputs, int batch, boolean training) {
        return forward(owner.create(inputs, batchShape(batch)), training);
    }

    /**
     * Computes the outputs for pictures of any size that the layers can take: a fully convolutional network has more
     * outputs for larger ones.
     *
     * @param pictures an array of batch x channels x height x width
     * @param training whether dropout acts and batch statistics are used
     * @return an array of batch x outputs, owned by the owner of the pictures
     */
    public NDArray forward(NDArray pictures, boolean training) {
        if (script != null && training == trainable) {
            return script.call(pictures, parameters.stream().map(NamedParameter::array));
        }
        return block.forward(store, new NDList(pictures), training).singletonOrThrow();
    }

    /**
     * All parameters, in the order of the layers.
     *
     * @return an immutable list
     */
    public List<NamedParameter> parameters() {
        return parameters;
    }

    /** The memory of all parameters. */
    ParameterRow row() {
        return row;
    }

    /**
     * A copy of all parameters.
     *
     * @return one tensor a parameter, named by layer number and role, such as {@code "1.weight"}
     */
    public List<Tensor> export() {
        return parameters.stream().map(NamedParameter::export).toList();
    }

    /** Frees the parameters. */
    @Override
    public void close() {
        manager.close();
    }
}
