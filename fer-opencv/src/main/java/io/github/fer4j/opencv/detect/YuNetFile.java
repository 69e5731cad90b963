package io.github.fer4j.opencv.detect;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.fer4j.error.ModelException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads YuNet's file and checks that it is one, by the names of its outputs. OpenCV finds this out later, and then prints
 * errors past all logging.
 */
final class YuNetFile {

    private static final String ADVICE = ": take face_detection_yunet_2023mar.onnx from OpenCV's model zoo";

    /** Class, objectness, box and points of the eyes, nose and mouth, at three sizes. */
    private static final Set<String> OUTPUTS = Stream.of("cls", "obj", "bbox", "kps")
            .flatMap(kind -> Stream.of(kind + "_8", kind + "_16", kind + "_32"))
            .collect(Collectors.toUnmodifiableSet());

    private YuNetFile() {}

    /**
     * The bytes of a file.
     *
     * @throws ModelException if it is missing, no network, or another one
     */
    static byte[] read(Path file) {
        byte[] bytes = NetworkFile.read(file);
        try {
            ModelProto model = ModelProto.parseFrom(bytes);
            if (model.getGraph().getNodeCount() == 0) {
                throw noNetwork(file.toString(), null);
            }
            Set<String> outputs = model.getGraph().getOutputList().stream()
                    .map(ValueInfoProto::getName)
                    .collect(Collectors.toUnmodifiableSet());
            if (!outputs.equals(OUTPUTS)) {
                throw otherNetwork(file.toString(), null);
            }
            return bytes;
        } catch (InvalidProtocolBufferException e) {
            throw noNetwork(file.toString(), e);
        }
    }

    static ModelException noNetwork(String name, @Nullable Exception cause) {
        return new ModelException(name + " is not a network" + ADVICE, cause);
    }

    static ModelException otherNetwork(String name, @Nullable Exception cause) {
        return new ModelException(name + " is a network, but not YuNet" + ADVICE, cause);
    }
}
