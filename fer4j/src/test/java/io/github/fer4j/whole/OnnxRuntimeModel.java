package io.github.fer4j.whole;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.onnx.OnnxExport;
import io.github.fer4j.preprocess.FaceImage;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/** An exported model on ONNX Runtime, used as its documentation says, without a line of fer4j. */
final class OnnxRuntimeModel implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    OnnxRuntimeModel(EmotionModel model) throws OrtException {
        session = environment.createSession(OnnxExport.toBytes(model), new OrtSession.SessionOptions());
    }

    /** For each face the probability of each label. */
    float[][] probabilities(List<FaceImage> faces) throws OrtException {
        float[] grey = new float[faces.size() * 48 * 48];
        for (int i = 0; i < faces.size(); i++) {
            faces.get(i).copyTo(grey, i * 48 * 48);
        }
        try (OnnxTensor input = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(grey), new long[] {faces.size(), 1, 48, 48});
                OrtSession.Result result = session.run(Map.of("faces", input))) {
            return (float[][]) result.get("probabilities").orElseThrow().getValue();
        }
    }

    Map<String, String> metadata() throws OrtException {
        return session.getMetadata().getCustomMetadata();
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
