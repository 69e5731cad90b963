package io.github.fer4j.model.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import io.github.fer4j.model.format.FoldedTensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * A model as it stands in an ONNX file, but for the bytes of its weights: they are computed while they are written. As
 * messages they would take their size three times. Thread-safe.
 *
 * @param head the model without its graph
 * @param graph without its constants
 * @param constants of the graph
 */
record OnnxStream(ModelProto head, GraphProto graph, List<FoldedTensor> constants) {

    private static final int BUFFER = 1 << 16;

    /** The number of bytes. */
    int size() {
        return Math.addExact(head.getSerializedSize(), delimited(ModelProto.GRAPH_FIELD_NUMBER, graphSize()));
    }

    private int graphSize() {
        int size = graph.getSerializedSize();
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
        return Math.addExact(
                description(constant).getSerializedSize(), delimited(TensorProto.RAW_DATA_FIELD_NUMBER, values));
    }

    void writeTo(OutputStream out) throws IOException {
        CodedOutputStream coded = CodedOutputStream.newInstance(out, BUFFER);
        head.writeTo(coded);
        begin(ModelProto.GRAPH_FIELD_NUMBER, graphSize(), coded);
        graph.writeTo(coded);
        for (FoldedTensor constant : constants) {
            begin(GraphProto.INITIALIZER_FIELD_NUMBER, sizeOf(constant), coded);
            description(constant).writeTo(coded);
            begin(TensorProto.RAW_DATA_FIELD_NUMBER, constant.stored().length * Float.BYTES, coded);
            writeValues(constant, coded);
        }
        coded.flush();
    }

    private static void begin(int field, int length, CodedOutputStream coded) throws IOException {
        coded.writeTag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        coded.writeUInt32NoTag(length);
    }

    private static TensorProto description(FoldedTensor constant) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(constant.name()).setDataType(TensorProto.DataType.FLOAT.getNumber());
        Arrays.stream(constant.shape()).forEach(tensor::addDims);
        return tensor.build();
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
