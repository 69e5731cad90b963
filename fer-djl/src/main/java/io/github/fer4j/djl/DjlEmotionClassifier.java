package io.github.fer4j.djl;

import ai.djl.ndarray.NDManager;
import io.github.fer4j.Emotion;
import io.github.fer4j.EmotionScores;
import io.github.fer4j.ModelException;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.djl.internal.BatchNormalizationFolding;
import io.github.fer4j.djl.internal.InferenceThread;
import io.github.fer4j.djl.internal.NetworkBlock;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.djl.internal.Softmax;
import io.github.fer4j.djl.internal.Weights;
import io.github.fer4j.network.Shape;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.Standardization;
import java.util.ArrayList;
import java.util.List;

/**
 * Classifies faces by a trained network on PyTorch.
 *
 * <p>Thread-safe: all classifiers of a process compute on one thread of the library's own, many faces at once spread
 * over the processors; callers wait for their turn. Holds native memory until it is closed.
 */
public final class DjlEmotionClassifier implements EmotionClassifier {

    /** So many faces are computed at once at most, which bounds the memory that a picture of many faces takes. */
    private static final int CHUNK = 64;

    /**
     * From so many faces on, operations are spread over the processors. Fewer are computed by one thread: the helpers
     * would spend more time waiting for each other, busily, than computing, and take the processor from the search for
     * faces in the next frame.
     */
    private static final int SPREAD = 8;

    private final List<Emotion> labels;
    private final Standardization standardization;
    private final NDManager manager;
    private final NetworkBlock network;
    private boolean closed; // read and written on the inference thread alone

    private DjlEmotionClassifier(EmotionModel model) {
        requireFaceInput(model);
        this.labels = model.labels();
        this.standardization = model.standardization();
        BatchNormalizationFolding.Folded folded = BatchNormalizationFolding.fold(model);
        this.manager = InferenceThread.call(PyTorch::newManager);
        try {
            this.network = InferenceThread.call(
                    () -> new NetworkBlock(folded.network(), manager, new Weights(folded.weights())));
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /**
     * A classifier; the caller closes it. The first one in a process unpacks (once for all) and loads PyTorch.
     *
     * @param model a trained network for faces of 48x48x1
     * @return a new classifier
     * @throws ModelException if the weights do not fit the topology, or the topology does not take faces
     * @throws io.github.fer4j.NativeLibraryException if PyTorch cannot be unpacked or loaded
     */
    public static DjlEmotionClassifier of(EmotionModel model) {
        return new DjlEmotionClassifier(model);
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
        List<FaceImage> batch = List.copyOf(faces);
        return InferenceThread.call(() -> {
            if (closed) {
                throw new IllegalStateException("the classifier is closed");
            }
            List<EmotionScores> scores = new ArrayList<>(batch.size());
            for (int from = 0; from < batch.size(); from += CHUNK) {
                scores.addAll(compute(batch.subList(from, Math.min(batch.size(), from + CHUNK))));
            }
            return List.copyOf(scores);
        });
    }

    private List<EmotionScores> compute(List<FaceImage> faces) {
        float[] inputs = new float[faces.size() * FaceImage.PIXELS];
        for (int i = 0; i < faces.size(); i++) {
            faces.get(i).copyTo(inputs, i * FaceImage.PIXELS);
        }
        standardization.apply(inputs, 0, inputs.length);
        float[] logits;
        PyTorch.computeWith(faces.size() < SPREAD ? 1 : PyTorch.threads());
        try (NDManager scope = manager.newSubManager()) {
            logits = network.forward(scope, inputs, faces.size(), false).toFloatArray();
        } finally {
            PyTorch.computeWith(PyTorch.threads());
        }
        List<EmotionScores> scores = new ArrayList<>(faces.size());
        for (int i = 0; i < faces.size(); i++) {
            scores.add(EmotionScores.of(labels, Softmax.of(logits, i * labels.size(), labels.size())));
        }
        return scores;
    }

    @Override
    public void close() {
        InferenceThread.call(() -> {
            closed = true;
            manager.close(); // harmless when done twice
            return closed;
        });
    }
}
