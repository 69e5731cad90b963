package io.github.fer4j.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.opencv.image.OpenCvImageReader;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;

class OpenCvThreadsTest {

    @Test
    void onePictureHasAllThreadsAndSeveralHaveOneEach() {
        OpenCvImageReader.builder().build();
        int all = Core.getNumThreads();
        OpenCvThreads threads = new OpenCvThreads();
        threads.accept(2);
        assertThat(Core.getNumThreads()).isEqualTo(1);
        threads.accept(1);
        assertThat(Core.getNumThreads()).isEqualTo(all);
    }
}
