package io.github.fer4j.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.preprocess.FaceImage;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestTimeAugmentationTest {

    private static final int LAST = FaceImage.SIZE - 1;

    private final FaceImage face = noise(1);

    @ParameterizedTest
    @EnumSource(TestTimeAugmentation.class)
    void thereAreAsManyAsCountedAllDifferentAndTheFaceIsFirst(TestTimeAugmentation views) {
        List<FaceImage> pictures = views.of(face);
        assertThat(pictures).hasSize(views.count()).startsWith(face);
        assertThat(new HashSet<>(pictures)).hasSize(views.count());
        assertThat(views.of(face)).isEqualTo(pictures);
    }

    @Test
    void singleFlipAndCropsAreOneTwoAndTen() {
        assertThat(List.of(
                        TestTimeAugmentation.SINGLE.count(),
                        TestTimeAugmentation.FLIP.count(),
                        TestTimeAugmentation.FLIP_AND_CROPS.count()))
                .containsExactly(1, 2, 10);
    }

    @Test
    void theMirrorPictureRunsFromRightToLeft() {
        FaceImage mirrored = TestTimeAugmentation.FLIP.of(face).get(1);
        for (int y = 0; y < FaceImage.SIZE; y++) {
            for (int x = 0; x < FaceImage.SIZE; x++) {
                assertThat(mirrored.at(x, y)).isEqualTo(face.at(LAST - x, y));
            }
        }
    }

    @Test
    void cropsAreMovedTowardsTheCornersWithTheirBorderRepeated() {
        FaceImage upperLeft = TestTimeAugmentation.FLIP_AND_CROPS.of(face).get(1);
        assertThat(upperLeft.at(0, 0)).isEqualTo(face.at(1, 1));
        assertThat(upperLeft.at(20, 30)).isEqualTo(face.at(21, 31));
        assertThat(upperLeft.at(LAST, LAST)).isEqualTo(face.at(LAST, LAST));
        assertThat(upperLeft.at(LAST, 10)).isEqualTo(face.at(LAST, 11));
        FaceImage lowerRight = TestTimeAugmentation.FLIP_AND_CROPS.of(face).get(4);
        assertThat(lowerRight.at(1, 1)).isEqualTo(face.at(0, 0));
        assertThat(lowerRight.at(0, 0)).isEqualTo(face.at(0, 0));
        assertThat(lowerRight.at(20, 30)).isEqualTo(face.at(19, 29));
    }

    /** The views of a mirrored face are those of the face, so that the averaged answers are the same. */
    @ParameterizedTest
    @EnumSource(
            value = TestTimeAugmentation.class,
            names = {"FLIP", "FLIP_AND_CROPS"})
    void aFaceAndItsMirrorPictureHaveTheSameViews(TestTimeAugmentation views) {
        FaceImage mirrored = TestTimeAugmentation.FLIP.of(face).get(1);
        assertThat(views.of(mirrored)).containsExactlyInAnyOrderElementsOf(views.of(face));
    }

    private static FaceImage noise(long seed) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        new Random(seed).nextBytes(pixels);
        return FaceImage.of(pixels);
    }
}
