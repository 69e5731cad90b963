package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.fer4j.error.TrainingException;

/**
 * Changes the weights of a network by their gradients, which may be clipped, and lets a running average follow. For one
 * thread.
 */
public final class WeightUpdates {

    private final ParameterRow live;
    private final ParameterRow averaged;
    private final Optimizer optimizer;
    private final double clipNorm;
    private final double averageDecay;
    private final Scalars scalars;
    private final ScriptModule average;

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
        this.live = live.row();
        this.averaged = averaged.row();
        this.optimizer = optimizer;
        this.clipNorm = clipNorm;
        this.averageDecay = averageDecay;
        this.scalars = new Scalars(manager);
        this.average = new ScriptModule(
                manager, "average, value, share", "    return torch.lerp_(average, value, float(share))\n");
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
        NDArray gradients = live.takeGradients(scope, scalars);
        double norm = gradients.norm().getFloat();
        if (!Double.isFinite(norm)) {
            throw new TrainingException("the gradients are not finite at step " + step + " with a learning rate of "
                    + learningRate + ": start anew with a lower one" + (clipNorm > 0 ? "" : ", or with clipping"));
        }
        if (clipNorm > 0 && norm > clipNorm) {
            scalars.muli(gradients, clipNorm / norm);
        }
        optimizer.update(gradients, learningRate, step);
        updateAverage(step);
    }

    private void updateAverage(long step) {
        if (averaged == live) {
            return;
        }
        double decay = Math.min(averageDecay, (1.0 + step) / (10.0 + step));
        scalars.call(average, averaged.all(), new NDArray[] {live.all()}, 1 - decay);
    }
}
