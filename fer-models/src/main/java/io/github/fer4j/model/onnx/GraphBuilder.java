package io.github.fer4j.model.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.github.fer4j.model.format.FoldedTensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A graph whose nodes form a chain: each takes the value of the one before it, and constants. Not thread-safe. */
final class GraphBuilder {

    /** The size that is known only when the graph is used. */
    static final long ANY = -1;

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final List<FoldedTensor> constants = new ArrayList<>();
    private String last;

    GraphBuilder(String name, String input, long... shape) {
        graph.setName(name).addInput(value(input, shape));
        last = input;
    }

    /** Adds a node, and an attribute of it for each pair of name and values. */
    void add(String operator, String output, List<String> constants, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .setName(output)
                .addInput(last)
                .addAllInput(constants)
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
        last = output;
    }

    /** Adds a constant; gives its name. */
    String constant(FoldedTensor values) {
        constants.add(values);
        return values.name();
    }

    /** Declares the value of a node as an output. */
    void output(String name, long... shape) {
        graph.addOutput(value(name, shape));
    }

    /** The graph without its constants. */
    GraphProto build() {
        return graph.build();
    }

    /** The constants so far. */
    List<FoldedTensor> constants() {
        return List.copyOf(constants);
    }

    static AttributeProto attribute(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        Arrays.stream(values).forEach(attribute::addInts);
        return attribute.build();
    }

    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto attribute(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    private static ValueInfoProto value(String name, long... shape) {
        TensorShapeProto.Builder sizes = TensorShapeProto.newBuilder();
        for (long size : shape) {
            TensorShapeProto.Dimension.Builder dimension = sizes.addDimBuilder();
            if (size == ANY) {
                dimension.setDimParam("N");
            } else {
                dimension.setDimValue(size);
            }
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(sizes)))
                .build();
    }
}
