package io.github.fer4j.opencv.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.Photos;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

class MatFramesTest {

    @BeforeAll
    static void load() {
        OpenCvLibrary.load();
    }

    @ParameterizedTest
    @EnumSource(
            value = PixelFormat.class,
            names = {"GRAY", "BGR"})
    void aFrameComesBackAsItWas(PixelFormat format) {
        Frame frame = Photos.noise(7, 5, format, 1);
        Frame back = roundTrip(frame);
        assertThat(back.format()).isEqualTo(format);
        assertThat(back.width()).isEqualTo(7);
        assertThat(back.pixels()).isEqualTo(frame.pixels());
    }

    @ParameterizedTest
    @EnumSource(PixelFormat.class)
    void theGapAfterARowIsLeftOut(PixelFormat format) {
        Frame frame = Photos.noise(7, 5, format, 2);
        assertThat(roundTrip(Photos.padded(frame, 9)).pixels())
                .isEqualTo(roundTrip(frame).pixels());
    }

    @Test
    void redFirstBecomesBlueFirst() {
        Frame rgb = Frame.of(new byte[] {(byte) 200, 10, 20}, 1, 1, PixelFormat.RGB);
        Frame back = roundTrip(rgb);
        assertThat(back.format()).isEqualTo(PixelFormat.BGR);
        assertThat(back.pixels()).containsExactly(20, 10, 200);
        assertThat(rgb.pixels()).containsExactly(200, 10, 20);
    }

    @Test
    void aSubmatrixGivesItsPartOnly() {
        try (Mats mats = new Mats()) {
            Mat whole = mats.own(new Mat(6, 8, CvType.CV_8UC3, new Scalar(9, 9, 9)));
            Mat part = mats.own(whole.submat(2, 4, 3, 6));
            part.setTo(new Scalar(1, 2, 3));
            Frame frame = MatFrames.toFrame(part);
            assertThat(frame.width()).isEqualTo(3);
            assertThat(frame.height()).isEqualTo(2);
            assertThat(frame.pixels()).isEqualTo(new byte[] {1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3});
        }
    }

    @Test
    void theCopiesAreIndependent() {
        Frame frame = Photos.noise(4, 4, PixelFormat.GRAY, 3);
        byte[] before = frame.pixels().clone();
        try (Mats mats = new Mats()) {
            Mat mat = mats.own(MatFrames.toMat(frame));
            Frame back = MatFrames.toFrame(mat);
            mat.setTo(new Scalar(0));
            assertThat(frame.pixels()).isEqualTo(before);
            assertThat(back.pixels()).isEqualTo(before);
        }
    }

    @Test
    void otherTypesAndEmptyMatsAreRefusedWithAdvice() {
        try (Mats mats = new Mats()) {
            Mat deep = mats.own(new Mat(2, 2, CvType.CV_16UC1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MatFrames.toFrame(deep))
                    .withMessageContaining("CV_16UC1")
                    .withMessageContaining("convertTo");
            Mat alpha = mats.own(new Mat(2, 2, CvType.CV_8UC4));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MatFrames.toFrame(alpha))
                    .withMessageContaining("cvtColor");
            Mat empty = mats.create();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MatFrames.toFrame(empty))
                    .withMessageContaining("pixel");
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefusedByName() {
        assertThatNullPointerException().isThrownBy(() -> MatFrames.toMat(null)).withMessage("frame");
        assertThatNullPointerException()
                .isThrownBy(() -> MatFrames.toFrame(null))
                .withMessage("mat");
    }

    private static Frame roundTrip(Frame frame) {
        try (Mats mats = new Mats()) {
            return MatFrames.toFrame(mats.own(MatFrames.toMat(frame)));
        }
    }
}
