package io.github.fer4j.djl.internal;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import io.github.fer4j.network.Layer;

/** The DJL block of each kind of layer. */
final class LayerBlocks {

    private LayerBlocks() {}

    static Block create(Layer layer) {
        if (layer instanceof Layer.Convolution convolution) {
            return convolution(convolution);
        }
        if (layer instanceof Layer.BatchNormalization normalization) {
            return batchNormalization(normalization);
        }
        if (layer instanceof Layer.FullyConnected connected) {
            return Linear.builder()
                    .setUnits(connected.units())
                    .optBias(connected.bias())
                    .build();
        }
        if (layer instanceof Layer.MaxPooling pooling) {
            Shape window = new Shape(pooling.size(), pooling.size());
            return Pool.maxPool2dBlock(window, window);
        }
        if (layer instanceof Layer.Dropout dropout) {
            return Dropout.builder().optRate((float) dropout.rate()).build();
        }
        if (layer instanceof Layer.Relu) {
            return Activation.reluBlock();
        }
        if (layer instanceof Layer.Flatten) {
            return Blocks.batchFlattenBlock();
        }
        throw new AssertionError("no block for " + layer);
    }

    private static Block convolution(Layer.Convolution layer) {
        return Conv2d.builder()
                .setKernelShape(new Shape(layer.kernel(), layer.kernel()))
                .setFilters(layer.filters())
                .optPadding(new Shape(layer.padding(), layer.padding()))
                .optStride(new Shape(layer.stride(), layer.stride()))
                .optBias(layer.bias())
                .build();
    }

    private static Block batchNormalization(Layer.BatchNormalization layer) {
        return BatchNorm.builder()
                .optMomentum((float) (1 - layer.momentum())) // DJL counts what stays, not what is new
                .optEpsilon((float) layer.epsilon())
                .build();
    }
}
