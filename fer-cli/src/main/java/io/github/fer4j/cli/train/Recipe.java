package io.github.fer4j.cli.train;

import io.github.fer4j.model.training.TrainingSettings;

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
