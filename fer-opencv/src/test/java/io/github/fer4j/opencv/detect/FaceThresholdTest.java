package io.github.fer4j.opencv.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Box;
import io.github.fer4j.model.detect.search.LeastLogit;
import org.junit.jupiter.api.Test;

class FaceThresholdTest {

    private static final FaceThreshold THRESHOLD = new FaceThreshold(2);
    private static final SearchWindow OF_A_FRAME = new SearchWindow(new Box(0, 0, 640, 480), 40, 480);

    @Test
    void theSizeCountsInPhotos() {
        assertThat(THRESHOLD.in(SearchWindow.everywhere())).isEqualTo(new LeastLogit(2, true));
    }

    @Test
    void aFaceThatAppearsInAVideoMustBeAsSureInAnySize() {
        assertThat(THRESHOLD.in(OF_A_FRAME)).isEqualTo(new LeastLogit(2, false));
    }

    @Test
    void aKnownFaceMayBeLessSureAndItsSizeCounts() {
        LeastLogit known = THRESHOLD.in(OF_A_FRAME.ofKnownFace());
        assertThat(known.logit()).isLessThan(1);
        assertThat(known.bySize()).isTrue();
    }
}
