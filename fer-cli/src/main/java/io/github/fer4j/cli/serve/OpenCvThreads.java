package io.github.fer4j.cli.serve;

import java.util.function.IntConsumer;
import org.opencv.core.Core;

/**
 * Lets OpenCV divide a picture among all processors while it is the only one. When there are several, each is computed on one
 * thread: that takes less in all, as the threads that help with a picture also wait for work. For one thread at a time.
 */
final class OpenCvThreads implements IntConsumer {

    private final int all = Core.getNumThreads();
    private int used = all;

    @Override
    public void accept(int pictures) {
        int wanted = pictures > 1 ? 1 : all;
        if (wanted != used) {
            used = wanted;
            Core.setNumThreads(wanted);
        }
    }
}
