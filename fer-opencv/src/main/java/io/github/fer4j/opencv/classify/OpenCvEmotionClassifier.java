package io.github.fer4j.opencv.classify;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.LogitScoring;
import io.github.fer4j.model.onnx.OnnxExport;
import io.github.fer4j.opencv.internal.OnnxNet;
import io.github.fer4j.opencv.internal.Pool;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Classifies faces with a trained model on OpenCV, at the model's temperature. It needs no other native library, starts
 * faster than PyTorch and takes less memory.
 *
 * <p>Thread-safe: it holds up to one network for each processor, at most {@value #MOST_NETS}, and further callers wait. A
 * network of the size of the bundled ones takes 30 MB; the second one is made when two threads classify at the same time.
 * OpenCV spreads the work for one batch over the processors; {@code OPENCV_FOR_THREADS_NUM=1} in the environment keeps it
 * on one. Closing frees the memory.
 */
public final class OpenCvEmotionClassifier implements EmotionClassifier {

    /** OpenCV divides each batch among all processors, so that more networks would gain little and take memory. */
    private static final int MOST_NETS = 4;

    /** The pictures of a batch. More gain nothing and take memory. */
    private static final int BATCH = 32;

    private final LogitScoring scoring;
    private final Pool<OnnxNet> nets;

    private OpenCvEmotionClassifier(EmotionModel model, TestTimeAugmentation views) {
        scoring = LogitScoring.of(model, views);
        OnnxExport onnx = OnnxExport.of(model);
        String name = model.network().name();
        nets = new Pool<>(
                Math.min(Runtime.getRuntime().availableProcessors(), MOST_NETS),
                () -> OnnxNet.of(onnx, name),
                OnnxNet::close,
                "the classifier is closed");
    }

    /**
     * A classifier; the caller closes it. The first one on a machine unpacks OpenCV into the cache.
     *
     * @param model a trained model for faces of 48x48 grey pixels
     * @return a new classifier
     * @throws ModelException if the weights do not fit the topology, or the topology does not take faces
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be unpacked or loaded
     */
    public static OpenCvEmotionClassifier of(EmotionModel model) {
        return of(model, TestTimeAugmentation.SINGLE);
    }

    /**
     * A classifier that averages over several views of each face; the caller closes it. The logits are averaged, which is
     * the geometric mean of the views' probabilities, so that a temperature means the same for any number of views. Time
     * grows in proportion to the number of views.
     *
     * @param model a trained model for faces of 48x48 grey pixels
     * @param views the views of each face
     * @return a new classifier
     * @throws ModelException if the weights do not fit the topology, or the topology does not take faces
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be unpacked or loaded
     */
    public static OpenCvEmotionClassifier of(EmotionModel model, TestTimeAugmentation views) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(views, "views");
        OpenCvEmotionClassifier classifier = new OpenCvEmotionClassifier(model, views);
        // Makes the first network: what cannot be used shows here.
        classifier.classify(List.of());
        return classifier;
    }

    @Override
    public List<Emotion> labels() {
        return scoring.labels();
    }

    @Override
    public Map<Emotion, Double> expectedShares() {
        return scoring.expectedShares();
    }

    @Override
    public List<EmotionScores> classify(List<FaceImage> faces) {
        List<FaceImage> batch = List.copyOf(Objects.requireNonNull(faces, "faces"));
        return nets.use(net -> scoring.scores(batch, BATCH, pictures -> logits(net, pictures)));
    }

    private float[] logits(OnnxNet net, List<FaceImage> pictures) {
        float[] inputs = new float[pictures.size() * FaceImage.PIXELS];
        for (int i = 0; i < pictures.size(); i++) {
            pictures.get(i).copyTo(inputs, i * FaceImage.PIXELS);
        }
        return net.outputs(inputs, pictures.size(), FaceImage.SIZE, FaceImage.SIZE);
    }

    @Override
    public void close() {
        nets.close();
    }
}
