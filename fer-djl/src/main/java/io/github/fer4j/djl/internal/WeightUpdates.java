package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.fer4j.error.TrainingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes the weights of a network by their gradients, which may be clipped, and lets a running average follow. For one
 * thread.
 */
public final class WeightUpdates {

    private final NetworkBlock live;
    private final NetworkBlock averaged;
    private final Optimizer optimizer;
    private final double clipNorm;
    private final double averageDecay;
    private final Scalars scalars;
    private final List<NamedParameter> learned;

    /**
     * Updates of a network.
     *
     * @param live the weights that learn
     * @param averaged their running average; the same as live for none
     * @param optimizer decides on the change
     * @param clipNorm the largest norm of all gradients together; 0 for no limit
     * @param averageDecay of the average, a step
     * @param manager owns the memory of single numbers
     */
    public WeightUpdates(
            NetworkBlock live,
            NetworkBlock averaged,
            Optimizer optimizer,
            double clipNorm,
            double averageDecay,
            NDManager manager) {
        this.live = live;
        this.averaged = averaged;
        this.optimizer = optimizer;
        this.clipNorm = clipNorm;
        this.averageDecay = averageDecay;
        this.scalars = new Scalars(manager);
        this.learned =
                live.parameters().stream().filter(NamedParameter::isLearned).toList();
    }

    /**
     * Changes the weights, and empties the gradients.
     *
     * @param scope owns what is needed meanwhile
     * @param learningRate of this step
     * @param step from 1
     * @throws TrainingException if the gradients are not finite
     */
    public void update(NDManager scope, double learningRate, long step) {
        List<NDArray> gradients = new ArrayList<>();
        NDList norms = new NDList();
        for (NamedParameter parameter : learned) {
            NDArray gradient = parameter.array().getGradient();
            gradient.attach(scope);
            gradients.add(gradient);
            norms.add(gradient.norm());
        }
        double norm = norm(norms);
        if (!Double.isFinite(norm)) {
            throw new TrainingException("the gradients are not finite at step " + step + " with a learning rate of "
                    + learningRate + ": start anew with a lower one" + (clipNorm > 0 ? "" : ", or with clipping"));
        }
        double scale = clipNorm > 0 && norm > clipNorm ? clipNorm / norm : 1;
        for (int i = 0; i < gradients.size(); i++) {
            NDArray gradient = gradients.get(i);
            optimizer.update(learned.get(i), scale == 1 ? gradient : scalars.muli(gradient, scale), learningRate, step);
            scalars.muli(gradient, 0);
        }
        updateAverage(step);
    }

    /** All at once: a GPU is waited for once. */
    private static double norm(NDList norms) {
        double squares = 0;
        for (float each : NDArrays.stack(norms).toFloatArray()) {
            squares += Math.pow(each, 2);
        }
        return Math.sqrt(squares);
    }

    private void updateAverage(long step) {
        if (averaged == live) {
            return;
        }
        double decay = Math.min(averageDecay, (1.0 + step) / (10.0 + step));
        for (int i = 0; i < live.parameters().size(); i++) {
            try (NDArray part = scalars.mul(live.parameters().get(i).array(), 1 - decay)) {
                scalars.muli(averaged.parameters().get(i).array(), decay).addi(part);
            }
        }
    }
}
