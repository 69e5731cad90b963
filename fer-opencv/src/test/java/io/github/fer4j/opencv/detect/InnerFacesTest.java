package io.github.fer4j.opencv.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InnerFacesTest {

    private static final DetectedFace FACE = DetectedFace.of(new Box(178, 73, 171, 171));

    @Test
    void anOpenMouthIsNoFaceOfItsOwn() {
        DetectedFace mouth = DetectedFace.of(new Box(216, 190, 90, 90));
        assertThat(InnerFaces.remove(List.of(FACE, mouth))).containsExactly(FACE);
    }

    @Test
    void aFaceWithEyesStaysWhereverItIs() {
        Box box = new Box(216, 190, 90, 90);
        DetectedFace child = new DetectedFace(box, Optional.of(new Eyes(new Point(240, 225), new Point(282, 225))));
        assertThat(InnerFaces.remove(List.of(FACE, child))).containsExactly(FACE, child);
    }

    @Test
    void aFaceThatIsHiddenByLessThanHalfStays() {
        DetectedFace behind = DetectedFace.of(new Box(300, 60, 120, 120));
        assertThat(InnerFaces.remove(List.of(FACE, behind))).containsExactly(FACE, behind);
    }
}
