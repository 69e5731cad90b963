package io.github.fer4j.model.onnx;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.TemperatureScaling;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import io.github.fer4j.support.SmallModels;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxExportTest {

    private static final EmotionModel MODEL = SmallModels.model(1);

    @Test
    void everyKindOfLayerHasItsOperator() {
        assertThat(graph(MODEL).getNodeList().stream().map(NodeProto::getOpType))
                .containsExactly(
                        "Sub",
                        "Mul",
                        "MaxPool",
                        "Conv",
                        "Relu",
                        "MaxPool",
                        "BatchNormalization",
                        "Conv",
                        "Relu",
                        "Flatten",
                        "Gemm",
                        "Relu",
                        "Gemm",
                        "Div",
                        "Softmax");
    }

    /** Readers take nodes in the order of the file. */
    @Test
    void eachNodeTakesTheValueOfTheOneBeforeIt() {
        GraphProto graph = graph(MODEL);
        String value = "faces";
        for (NodeProto node : graph.getNodeList()) {
            assertThat(node.getInput(0)).isEqualTo(value);
            value = node.getOutput(0);
        }
        assertThat(value).isEqualTo("probabilities");
        assertThat(graph.getOutputList().stream().map(output -> output.getName()))
                .containsExactly("logits", "probabilities");
    }

    @Test
    void theBatchMayHaveAnySize() {
        var shape = graph(MODEL).getInput(0).getType().getTensorType().getShape();
        assertThat(shape.getDim(0).getDimParam()).isEqualTo("N");
        assertThat(shape.getDimList().subList(1, 4).stream().map(dimension -> dimension.getDimValue()))
                .containsExactly(1L, 48L, 48L);
    }

    @Test
    void theInputIsStandardisedInTheGraph() {
        assertThat(constant("input.mean", MODEL)).isEqualTo(128);
        assertThat(constant("input.scale", MODEL)).isCloseTo(1 / 60f, within(1e-9f));
    }

    @Test
    void metadataTellsLabelsTemperatureAndProvenance() {
        TemperatureScaling.Quality any = new TemperatureScaling.Quality(0, 0);
        EmotionModel hot = MODEL.with(new TemperatureScaling(2.5, "0f", 5, any, any));
        assertThat(constant("temperature", hot)).isEqualTo(2.5f);
        assertThat(metadata(hot))
                .containsEntry("model", "small")
                .containsEntry("labels", "[\"happiness\", \"sadness\", \"boredom\"]")
                .containsEntry("temperature", "2.5")
                .containsEntry("input_mean", "128.0")
                .containsEntry("input_deviation", "60.0")
                .containsEntry("created", "2026-01-01T00:00:00Z")
                .containsKey("licence")
                .doesNotContainKey("training_faces");
        assertThat(metadata(BundledModels.regularized()))
                .containsEntry("training_faces", "28709")
                .containsKey("training_sha256");
    }

    @Test
    void aLabelWithQuotesIsStillJson() {
        EmotionModel model = new EmotionModel(
                MODEL.network(),
                List.of(Emotion.of("\"so-so\""), Emotion.SADNESS, Emotion.ANGER),
                MODEL.standardization(),
                MODEL.provenance(),
                MODEL.weights());
        assertThat(metadata(model)).containsEntry("labels", "[\"\\\"so-so\\\"\", \"sadness\", \"anger\"]");
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        assertThat(OnnxExport.toBytes(SmallModels.model(1))).isEqualTo(OnnxExport.toBytes(MODEL));
        assertThat(OnnxExport.toBytes(SmallModels.model(2))).isNotEqualTo(OnnxExport.toBytes(MODEL));
    }

    @Test
    void theSizeIsKnownBeforehand() {
        assertThat(OnnxExport.of(MODEL).size()).isEqualTo(OnnxExport.toBytes(MODEL).length);
    }

    /** They are multiplied while they are written. */
    @Test
    void theWeightsAreThoseOfTheFoldedModel() {
        for (EmotionModel model : List.of(MODEL, BundledModels.regularized())) {
            Map<String, TensorProto> constants = graph(model).getInitializerList().stream()
                    .collect(Collectors.toMap(TensorProto::getName, Function.identity()));
            for (Tensor weight : model.folded().weights()) {
                TensorProto constant = requireNonNull(constants.get(weight.name()));
                float[] values = new float[weight.values().length];
                constant.getRawData()
                        .asReadOnlyByteBuffer()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .get(values);
                assertThat(constant.getDimsList()).containsExactly(box(weight.shape()));
                assertThat(values).as(weight.name()).isEqualTo(weight.values());
            }
        }
    }

    private static Long[] box(long[] shape) {
        return Arrays.stream(shape).boxed().toArray(Long[]::new);
    }

    /** Pooling may shrink a picture to one pixel, which is a vector for us and none for ONNX. */
    @Test
    void aPictureOfOnePixelIsFlattened() {
        Network pooled = new Network(
                "pooled",
                new Shape(1, 48, 48),
                List.of(
                        new Layer.MaxPooling(16),
                        new Layer.Convolution(4, 3, 0, true),
                        new Layer.FullyConnected(3, true)));
        assertThat(graph(SmallModels.model(pooled, 1)).getNodeList().stream().map(NodeProto::getOpType))
                .containsExactly("Sub", "Mul", "MaxPool", "Conv", "Flatten", "Gemm", "Div", "Softmax");
    }

    @Test
    void aNetworkThatEndsWithAConvolutionIsFlattened() {
        Network bare = new Network(
                "bare", new Shape(1, 48, 48), List.of(new Layer.MaxPooling(16), new Layer.Convolution(3, 3, 0, true)));
        List<NodeProto> nodes = graph(SmallModels.model(bare, 1)).getNodeList();
        assertThat(nodes.stream().map(NodeProto::getOpType))
                .containsExactly("Sub", "Mul", "MaxPool", "Conv", "Flatten", "Div", "Softmax");
        assertThat(nodes.get(4).getOutput(0)).isEqualTo("logits");
    }

    @Test
    void aFileHoldsTheSameBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("small.onnx");
        OnnxExport.write(MODEL, file);
        assertThat(Files.readAllBytes(file)).isEqualTo(OnnxExport.toBytes(MODEL));
    }

    @Test
    void aFolderThatIsMissingIsAnErrorThatNamesTheFile(@TempDir Path folder) {
        Path file = folder.resolve("missing/small.onnx");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> OnnxExport.write(MODEL, file))
                .withMessageStartingWith("cannot write " + file);
    }

    private static float constant(String name, EmotionModel model) {
        TensorProto tensor = graph(model).getInitializerList().stream()
                .filter(constant -> constant.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .getFloat();
    }

    private static Map<String, String> metadata(EmotionModel model) {
        return read(model).getMetadataPropsList().stream()
                .collect(Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue));
    }

    private static GraphProto graph(EmotionModel model) {
        return read(model).getGraph();
    }

    private static ModelProto read(EmotionModel model) {
        try {
            return ModelProto.parseFrom(OnnxExport.toBytes(model));
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
