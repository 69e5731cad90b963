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
import io.github.fer4j.network.Shape;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.Standardization;
import java.util.ArrayList;
import java.util.List;
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

    private final String name;
    private final List<Emotion> labels;
    private final Standardization standardization;
    private final TestTimeAugmentation views;
    private final double temperature;
    private final InferenceThread thread;
    private final NetworkBlock network;
    private boolean closed; // read and written on the inference thread alone

    private DjlEmotionClassifier(EmotionModel model, TestTimeAugmentation views) {
        requireFaceInput(model);
        this.name = model.network().name();
        this.labels = model.labels();
        this.standardization = model.standardization();
        this.views = views;
        this.temperature = model.scaling().temperature();
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

    private static void requireFaceInput(EmotionModel model) {
        Shape face = new Shape(1, FaceImage.SIZE, FaceImage.SIZE);
        if (!model.network().input().equals(face)) {
            throw new ModelException("network " + model.network().name() + " takes "
                    + model.network().input() + ", but faces are " + face);
        }
    }

    @Override
    public List<Emotion> labels() {
        return labels;
    }

    @Override
    public List<EmotionScores> classify(List<FaceImage> faces) {
        List<FaceImage> batch = List.copyOf(Objects.requireNonNull(faces, "faces"));
        return thread.call(() -> {
            if (closed) {
                throw new IllegalStateException("the classifier is closed");
            }
            List<EmotionScores> scores = new ArrayList<>(batch.size());
            int chunk = CHUNK / views.count();
            for (int from = 0; from < batch.size(); from += chunk) {
                scores.addAll(scores(batch.subList(from, Math.min(batch.size(), from + chunk))));
            }
            return List.copyOf(scores);
        });
    }

    private List<EmotionScores> scores(List<FaceImage> faces) {
        float[] logits =
                logits(faces.stream().flatMap(face -> views.of(face).stream()).toList());
        List<EmotionScores> scores = new ArrayList<>(faces.size());
        for (int face = 0; face < faces.size(); face++) {
            scores.add(EmotionScores.ofLogits(labels, averaged(logits, face)));
        }
        return scores;
    }

    /** The outputs for each picture, one after the other. */
    private float[] logits(List<FaceImage> pictures) {
        float[] logits = new float[pictures.size() * labels.size()];
        int parts = parts(pictures.size());
        thread.sideBySide(parts, part -> {
            int from = pictures.size() * part / parts;
            int to = pictures.size() * (part + 1) / parts;
            float[] outputs = compute(pictures.subList(from, to));
            System.arraycopy(outputs, 0, logits, from * labels.size(), outputs.length);
        });
        return logits;
    }

    private static int parts(int pictures) {
        int least = (pictures + LARGEST_PART - 1) / LARGEST_PART;
        return pictures < SPREAD ? 1 : Math.max(least, Math.min(PyTorch.threads(), pictures / SMALLEST_PART));
    }

    /** Several threads divide the batch, so that each operation is for one. */
    private float[] compute(List<FaceImage> pictures) {
        float[] inputs = new float[pictures.size() * FaceImage.PIXELS];
        for (int i = 0; i < pictures.size(); i++) {
            pictures.get(i).copyTo(inputs, i * FaceImage.PIXELS);
        }
        standardization.apply(inputs, 0, inputs.length);
        PyTorch.computeWith(1);
        try {
            return network.logits(inputs, pictures.size());
        } finally {
            PyTorch.computeWith(PyTorch.threads());
        }
    }

    /** The mean over a face's views, at the model's temperature. */
    private float[] averaged(float[] logits, int face) {
        float[] mean = new float[labels.size()];
        int first = face * views.count() * mean.length;
        for (int label = 0; label < mean.length; label++) {
            double sum = 0;
            for (int view = 0; view < views.count(); view++) {
                sum += logits[first + view * mean.length + label];
            }
            mean[label] = (float) (sum / (views.count() * temperature));
            if (!Float.isFinite(mean[label])) {
                throw new ModelException("network " + name + " gives an answer that is not finite (" + mean[label]
                        + " for " + labels.get(label) + "): its weights are too large; train it again");
            }
        }
        return mean;
    }

    @Override
    public void close() {
        thread.close(() -> {
            closed = true;
            network.close();
        });
    }
}
