package io.github.fer4j.model.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedOutputStream;
import io.github.fer4j.model.format.FoldedTensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A model as it stands in an ONNX file, but for the bytes of its weights: they are computed while they are written. In
 * memory they would take their size twice. Thread-safe.
 *
 * @param head the model's message without its graph
 * @param graph the graph's message without its constants
 * @param constants of the graph
 */
@SuppressWarnings("ArrayRecordComponent") // seen by this package alone, which changes none
record OnnxStream(byte[] head, byte[] graph, List<FoldedTensor> constants) {

    private static final int BUFFER = 1 << 16;

    /** The number of bytes. */
    int size() {
        return Math.addExact(head.length, delimited(ModelProto.GRAPH_FIELD_NUMBER, graphSize()));
    }

    private int graphSize() {
        int size = graph.length;
        for (FoldedTensor constant : constants) {
            size = Math.addExact(size, delimited(GraphProto.INITIALIZER_FIELD_NUMBER, sizeOf(constant)));
        }
        return size;
    }

    /** The size of a field of so many bytes with what stands before it. */
    private static int delimited(int field, int length) {
        return CodedOutputStream.computeTagSize(field) + CodedOutputStream.computeUInt32SizeNoTag(length) + length;
    }

    private static int sizeOf(FoldedTensor constant) {
        int values = Math.multiplyExact(constant.stored().length, Float.BYTES);
        return Math.addExact(description(constant).length, delimited(TensorProto.RAW_DATA_FIELD_NUMBER, values));
    }

    void writeTo(OutputStream out) throws IOException {
        CodedOutputStream coded = CodedOutputStream.newInstance(out, BUFFER);
        coded.writeRawBytes(head);
        Message.begin(ModelProto.GRAPH_FIELD_NUMBER, graphSize(), coded);
        coded.writeRawBytes(graph);
        for (FoldedTensor constant : constants) {
            Message.begin(GraphProto.INITIALIZER_FIELD_NUMBER, sizeOf(constant), coded);
            coded.writeRawBytes(description(constant));
            Message.begin(TensorProto.RAW_DATA_FIELD_NUMBER, constant.stored().length * Float.BYTES, coded);
            writeValues(constant, coded);
        }
        coded.flush();
    }

    private static byte[] description(FoldedTensor constant) {
        Message tensor = new Message();
        for (long size : constant.shape()) {
            tensor.add(TensorProto.DIMS_FIELD_NUMBER, size);
        }
        return tensor.add(TensorProto.DATA_TYPE_FIELD_NUMBER, (long) TensorProto.DataType.FLOAT_VALUE)
                .add(TensorProto.NAME_FIELD_NUMBER, constant.name())
                .toBytes();
    }

    private static void writeValues(FoldedTensor constant, CodedOutputStream coded) throws IOException {
        float[] values = new float[constant.unitSize()];
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int unit = 0; unit < constant.units(); unit++) {
            constant.copyTo(values, 0, unit);
            bytes.asFloatBuffer().put(values);
            coded.writeRawBytes(bytes.array());
        }
    }
}
