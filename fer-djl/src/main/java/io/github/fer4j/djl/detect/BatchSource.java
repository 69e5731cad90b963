package io.github.fer4j.djl.detect;

import java.util.SplittableRandom;

/** Makes batches. Thread-safe, and the same for the same random numbers. */
@FunctionalInterface
interface BatchSource {

    Batch batch(SplittableRandom random);
}
