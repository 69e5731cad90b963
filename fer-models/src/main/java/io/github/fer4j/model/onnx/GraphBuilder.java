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
import java.util.List;

/** A graph whose nodes form a chain: each takes the value of the one before it, and constants. Not thread-safe. */
final class GraphBuilder {

    /** The size that is known only when the graph is used. */
    static final long ANY = -1;

    private final Message graph = new Message();
    private final List<FoldedTensor> constants = new ArrayList<>();
    private String last;

    GraphBuilder(String name, String input, long... shape) {
        graph.add(GraphProto.NAME_FIELD_NUMBER, name).add(GraphProto.INPUT_FIELD_NUMBER, value(input, shape));
        last = input;
    }

    /** Adds a node, and an attribute of it for each pair of name and values. */
    void add(String operator, String output, List<String> constants, Message... attributes) {
        Message node = new Message().add(NodeProto.INPUT_FIELD_NUMBER, last);
        constants.forEach(constant -> node.add(NodeProto.INPUT_FIELD_NUMBER, constant));
        node.add(NodeProto.OUTPUT_FIELD_NUMBER, output)
                .add(NodeProto.NAME_FIELD_NUMBER, output)
                .add(NodeProto.OP_TYPE_FIELD_NUMBER, operator);
        for (Message attribute : attributes) {
            node.add(NodeProto.ATTRIBUTE_FIELD_NUMBER, attribute);
        }
        graph.add(GraphProto.NODE_FIELD_NUMBER, node);
        last = output;
    }

    /** Adds a constant; gives its name. */
    String constant(FoldedTensor values) {
        constants.add(values);
        return values.name();
    }

    /** Declares the value of a node as an output. */
    void output(String name, long... shape) {
        graph.add(GraphProto.OUTPUT_FIELD_NUMBER, value(name, shape));
    }

    /** The graph without its constants. */
    byte[] build() {
        return graph.toBytes();
    }

    /** The constants so far. */
    List<FoldedTensor> constants() {
        return List.copyOf(constants);
    }

    static Message attribute(String name, long... values) {
        Message attribute = typed(name, AttributeProto.AttributeType.INTS_VALUE);
        for (long value : values) {
            attribute.add(AttributeProto.INTS_FIELD_NUMBER, value);
        }
        return attribute;
    }

    static Message attribute(String name, long value) {
        return typed(name, AttributeProto.AttributeType.INT_VALUE).add(AttributeProto.I_FIELD_NUMBER, value);
    }

    static Message attribute(String name, float value) {
        return typed(name, AttributeProto.AttributeType.FLOAT_VALUE).add(AttributeProto.F_FIELD_NUMBER, value);
    }

    private static Message typed(String name, long type) {
        return new Message().add(AttributeProto.NAME_FIELD_NUMBER, name).add(AttributeProto.TYPE_FIELD_NUMBER, type);
    }

    private static Message value(String name, long... shape) {
        Message sizes = new Message();
        for (long size : shape) {
            Message dimension = new Message();
            if (size == ANY) {
                dimension.add(TensorShapeProto.Dimension.DIM_PARAM_FIELD_NUMBER, "N");
            } else {
                dimension.add(TensorShapeProto.Dimension.DIM_VALUE_FIELD_NUMBER, size);
            }
            sizes.add(TensorShapeProto.DIM_FIELD_NUMBER, dimension);
        }
        Message tensor = new Message()
                .add(TypeProto.Tensor.ELEM_TYPE_FIELD_NUMBER, (long) TensorProto.DataType.FLOAT_VALUE)
                .add(TypeProto.Tensor.SHAPE_FIELD_NUMBER, sizes);
        return new Message()
                .add(ValueInfoProto.NAME_FIELD_NUMBER, name)
                .add(ValueInfoProto.TYPE_FIELD_NUMBER, new Message().add(TypeProto.TENSOR_TYPE_FIELD_NUMBER, tensor));
    }
}
