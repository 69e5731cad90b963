package io.github.fer4j.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.FacePreprocessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The contract finds the mistakes that it is there for. */
class FacePreprocessorContractTest {

    private final FacePreprocessor sound = new CroppingPreprocessor();

    @Test
    void noticesAnotherOrder() {
        FacePreprocessor sorting = (frame, faces) -> {
            List<FaceImage> images = new ArrayList<>(sound.preprocess(frame, faces));
            Collections.swap(images, 0, images.size() / 2);
            return images;
        };
        assertBroken(sorting, FacePreprocessorContract::answersInTheOrderOfTheFaces);
    }

    @Test
    void noticesFacesLeftOut() {
        FacePreprocessor choosy = (frame, faces) -> sound.preprocess(
                frame, faces.stream().filter(face -> face.box().x() >= 0).toList());
        assertBroken(choosy, FacePreprocessorContract::boxesMayCrossTheEdges);
    }

    @Test
    void noticesThatTheStrideIsIgnored() {
        FacePreprocessor careless = (frame, faces) ->
                sound.preprocess(Frame.of(frame.pixels(), frame.width(), frame.height(), frame.format()), faces);
        assertBroken(careless, contract -> contract.paddedRowsGiveTheSamePicture(7));
    }

    @Test
    void noticesRedTakenForBlue() {
        FacePreprocessor careless = (frame, faces) -> sound.preprocess(
                frame.format() == PixelFormat.RGB
                        ? Frame.of(frame.pixels(), frame.width(), frame.height(), PixelFormat.BGR)
                        : frame,
                faces);
        assertBroken(careless, contract -> contract.everyPixelFormatGivesNearlyTheSamePicture(PixelFormat.RGB));
    }

    @Test
    void noticesChance() {
        AtomicInteger calls = new AtomicInteger();
        FacePreprocessor moody = (frame, faces) -> {
            byte[] pixels = new byte[FaceImage.PIXELS];
            pixels[0] = (byte) calls.incrementAndGet();
            return Collections.nCopies(faces.size(), FaceImage.of(pixels));
        };
        assertBroken(moody, FacePreprocessorContract::theSameFaceGivesTheSamePictureAgain);
        assertBroken(moody, FacePreprocessorContract::manyThreadsGetTheAnswerOfOne);
    }

    @Test
    void noticesAFrameWrittenInto() {
        FacePreprocessor writing = (frame, faces) -> {
            frame.pixels()[0]++;
            return sound.preprocess(frame, faces);
        };
        assertBroken(writing, FacePreprocessorContract::leavesTheFrameUnchanged);
    }

    private static void assertBroken(FacePreprocessor preprocessor, Consumer<FacePreprocessorContract> fact) {
        FacePreprocessorContract contract = new CroppingPreprocessorTest() {
            @Override
            protected FacePreprocessor preprocessor() {
                return preprocessor;
            }
        };
        contract.open();
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> fact.accept(contract));
    }
}
