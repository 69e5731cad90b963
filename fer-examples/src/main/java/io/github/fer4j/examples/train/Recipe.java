package io.github.fer4j.examples.train;

import io.github.fer4j.djl.train.TrainingSettings;

/** Settings by name; each can be changed by an option of its own. */
enum Recipe {
    PAPER,
    BEST;

    TrainingSettings settings() {
        return switch (this) {
            case PAPER -> TrainingSettings.PAPER;
            case BEST -> TrainingSettings.DEFAULT;
        };
    }
}
