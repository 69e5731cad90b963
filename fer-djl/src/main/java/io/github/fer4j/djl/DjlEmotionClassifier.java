package io.github.fer4j.djl;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.djl.internal.InferenceThread;
import io.github.fer4j.djl.internal.NetworkBlock;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.djl.internal.WeightSource;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.LogitScoring;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.Standardization;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Classifies faces with a trained model on PyTorch, at the model's temperature.
 *
 * <p>Thread-safe. All classifiers of a process compute on one thread of the library, and callers wait for their turn; a
 * batch of many faces is spread over the processors. A classifier holds native memory until it is closed; closing the
 * last one ends the thread.
 */
public final class DjlEmotionClassifier implements EmotionClassifier {

    /** So many pictures are prepared at once at most, which bounds the memory that a photo of many faces takes. */
    private static final int CHUNK = 256;

    /** From so many pictures on, a batch is computed in parts side by side. Fewer are computed by one thread. */
    private static final int SPREAD = 8;

    /** The pictures of a part: fewer compute slowly, more gain nothing and take memory. */
    private static final int SMALLEST_PART = 4;

    private static final int LARGEST_PART = 16;

    private final LogitScoring scoring;
    private final Standardization standardization;
    private final InferenceThread thread;
    private final NetworkBlock network;
    private boolean closed; // read and written on the inference thread alone

    private DjlEmotionClassifier(EmotionModel model, TestTimeAugmentation views) {
        this.scoring = LogitScoring.of(model, views);
        this.standardization = model.standardization();
        EmotionModel folded = model.folded();
        this.thread = InferenceThread.open();
        try {
            this.network = thread.call(() -> NetworkBlock.alone(folded.network(), WeightSource.of(folded.weights())));
        } catch (RuntimeException | Error e) {
            thread.close(() -> {});
            throw e;
        }
    }

    /**
     * A classifier; the caller closes it. The first one in a process loads PyTorch, which takes two to three seconds, and
     * the first one on a machine unpacks it into the cache.
     *
     * @param model a trained model for faces of 48x48 grey pixels
     * @return a new classifier
     * @throws ModelException if the weights do not fit the topology, or the topology does not take faces
     * @throws io.github.fer4j.error.NativeLibraryException if PyTorch cannot be unpacked or loaded
     */
    public static DjlEmotionClassifier of(EmotionModel model) {
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
     * @throws io.github.fer4j.error.NativeLibraryException if PyTorch cannot be unpacked or loaded
     */
    public static DjlEmotionClassifier of(EmotionModel model, TestTimeAugmentation views) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(views, "views");
        return new DjlEmotionClassifier(model, views);
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
        return thread.call(() -> {
            if (closed) {
                throw new IllegalStateException("the classifier is closed");
            }
            return scoring.scores(batch, CHUNK, this::logits);
        });
    }

    /** The outputs for each picture, one after the other. */
    private float[] logits(List<FaceImage> pictures) {
        int labels = labels().size();
        float[] logits = new float[pictures.size() * labels];
        int parts = parts(pictures.size());
        thread.sideBySide(parts, part -> {
            int from = pictures.size() * part / parts;
            int to = pictures.size() * (part + 1) / parts;
            float[] outputs = compute(pictures.subList(from, to));
            System.arraycopy(outputs, 0, logits, from * labels, outputs.length);
        });
        return logits;
    }

    private static int parts(int pictures) {
        int least = (pictures + LARGEST_PART - 1) / LARGEST_PART;
        return pictures < SPREAD ? 1 : Math.max(least, Math.min(PyTorch.threads(), pictures / SMALLEST_PART));
    }

    /** Several threads divide the batch, so that each operation is for one. */
    private float[] compute(List<FaceImage> pictures) {
        float[] inputs = standardization.apply(pictures);
        PyTorch.computeWith(1);
        try {
            return network.logits(inputs, pictures.size());
        } finally {
            PyTorch.computeWith(PyTorch.threads());
        }
    }

    @Override
    public void close() {
        thread.close(() -> {
            closed = true;
            network.close();
        });
    }
}
