package io.github.fer4j.model.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.files.AtomicFile;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.DetectorNetworks;
import io.github.fer4j.model.format.Build;
import io.github.fer4j.network.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes models as ONNX, which ONNX Runtime, OpenCV and many other programs read. Thread-safe.
 *
 * <p>The graph has one input and two outputs, all of 32-bit floating point:
 *
 * <ul>
 *   <li>{@value #INPUT}: any number of pictures, channel by channel, row by row; for faces the shape N x 1 x 48 x 48. The
 *       values are grey levels, 0 (black) to 255 (white); the graph standardises them itself
 *   <li>{@value #LOGITS}: N x labels, before the temperature
 *   <li>{@value #PROBABILITIES}: N x labels, the softmax of the logits divided by the model's temperature
 * </ul>
 *
 * <p>Batch Normalisation is multiplied into the layer before it, and dropout is left out, as in {@link
 * EmotionModel#folded()}. The labels in the order of the outputs, the temperature and the provenance are metadata of the
 * file. The same model always gives the same bytes.
 */
public final class OnnxExport {

    /** The name of the graph's input. */
    public static final String INPUT = "faces";

    /** The name of the output before temperature and softmax. */
    public static final String LOGITS = "logits";

    /** The name of the output after temperature and softmax. */
    public static final String PROBABILITIES = "probabilities";

    /** The version of ONNX's operators: the first whose softmax is along one axis. */
    private static final long OPERATOR_SET = 13;

    /** The version of the file format that came with that operator set. */
    private static final long IR_VERSION = 7;

    private final OnnxStream stream;

    private OnnxExport(OnnxStream stream) {
        this.stream = stream;
    }

    /**
     * An export that is written piece by piece, so that the whole never lies in Java memory. It keeps the model.
     *
     * @param model a model of any topology
     * @return its size is known, nothing is written yet
     * @throws ModelException if a weight is missing or does not fit the topology
     */
    public static OnnxExport of(EmotionModel model) {
        Objects.requireNonNull(model, "model");
        Message head = head(Metadata.description(model));
        Metadata.of(model)
                .forEach((key, value) -> head.add(
                        ModelProto.METADATA_PROPS_FIELD_NUMBER,
                        new Message()
                                .add(StringStringEntryProto.KEY_FIELD_NUMBER, key)
                                .add(StringStringEntryProto.VALUE_FIELD_NUMBER, value)));
        GraphBuilder graph = NetworkGraph.of(model);
        return new OnnxExport(new OnnxStream(head.toBytes(), graph.build(), graph.constants()));
    }

    /**
     * A face detector's network that proposes places of faces. Its input {@value #INPUT} is a batch of grey pictures, any
     * multiple of 8 pixels wide and high, with the levels 0 to 255 as -2 to 1.98; its output {@value #LOGITS} has the six
     * numbers of each square of 8 pixels, as {@link DetectorNetworks#proposal} says.
     *
     * @param model a face detector
     * @return its size is known, nothing is written yet
     */
    public static OnnxExport ofProposal(DetectorModel model) {
        Objects.requireNonNull(model, "model");
        return of(NetworkGraph.of(model.proposal(), model.proposalWeights(), true), model.proposal());
    }

    /**
     * A face detector's network that looks at windows. Its input {@value #INPUT} is a batch of windows of 32x32 grey pixels
     * with mean 0 and variance 1; its output {@value #LOGITS} has the eight numbers of each, as {@link
     * DetectorNetworks#verification} says.
     *
     * @param model a face detector
     * @return its size is known, nothing is written yet
     */
    public static OnnxExport ofVerification(DetectorModel model) {
        Objects.requireNonNull(model, "model");
        return of(NetworkGraph.of(model.verification(), model.verificationWeights(), false), model.verification());
    }

    private static OnnxExport of(GraphBuilder graph, Network network) {
        return new OnnxExport(new OnnxStream(head(network.name()).toBytes(), graph.build(), graph.constants()));
    }

    private static Message head(String description) {
        return new Message()
                .add(ModelProto.IR_VERSION_FIELD_NUMBER, IR_VERSION)
                .add(ModelProto.PRODUCER_NAME_FIELD_NUMBER, "fer4j")
                .add(ModelProto.PRODUCER_VERSION_FIELD_NUMBER, Build.current().version())
                .add(ModelProto.DOC_STRING_FIELD_NUMBER, description)
                .add(
                        ModelProto.OPSET_IMPORT_FIELD_NUMBER,
                        new Message().add(OperatorSetIdProto.VERSION_FIELD_NUMBER, OPERATOR_SET));
    }

    /**
     * The size of the ONNX file.
     *
     * @return how many bytes {@link #writeTo} writes
     */
    public int size() {
        return stream.size();
    }

    /**
     * Writes the bytes of the ONNX file. The stream is flushed and not closed.
     *
     * @param out where to
     * @throws IOException if the stream cannot be written to
     */
    public void writeTo(OutputStream out) throws IOException {
        Objects.requireNonNull(out, "out");
        stream.writeTo(out);
    }

    /**
     * A model as ONNX.
     *
     * @param model a model of any topology
     * @return the bytes of an ONNX file
     * @throws ModelException if a weight is missing or does not fit the topology
     */
    public static byte[] toBytes(EmotionModel model) {
        OnnxExport export = of(model);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(export.size());
        try {
            export.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a model as ONNX. An existing file is replaced at once or not at all.
     *
     * @param model a model of any topology
     * @param file the file to write, usually {@code .onnx}; its folder must exist
     * @throws ModelException if a weight is missing or does not fit the topology, or the file cannot be written
     */
    public static void write(EmotionModel model, Path file) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(file, "file");
        OnnxExport export = of(model);
        try {
            AtomicFile.write(file, export::writeTo);
        } catch (IOException e) {
            throw new ModelException(
                    "cannot write " + file + ": " + e + ". Check that its folder exists, can be written and has room",
                    e);
        }
    }
}
