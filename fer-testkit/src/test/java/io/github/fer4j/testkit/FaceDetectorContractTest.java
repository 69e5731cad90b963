package io.github.fer4j.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The contract finds the mistakes that it is there for. */
class FaceDetectorContractTest {

    @Test
    void noticesADetectorThatIgnoresTheStride() {
        assertBroken(ignoringTheStride(), contract -> contract.paddedRowsGiveTheSameFaces(7));
    }

    @Test
    void noticesADetectorThatTakesGreyForColour() {
        assertBroken(ignoringTheFormat(), contract -> contract.findsTheFaceInEveryPixelFormat(PixelFormat.GRAY));
    }

    @Test
    void noticesADetectorThatWritesIntoTheFrame() {
        FaceDetector writing = new BrightSpotDetector() {
            @Override
            public List<DetectedFace> detect(Frame frame) {
                List<DetectedFace> faces = super.detect(frame);
                frame.pixels()[0]++;
                return faces;
            }
        };
        assertBroken(writing, FaceDetectorContract::leavesTheFrameUnchanged);
    }

    @Test
    void noticesADetectorThatAlwaysAnswersTheSame() {
        FaceDetector constant = answering(DetectedFace.of(new Box(50, 10, 24, 28)));
        assertBroken(constant, FaceDetectorContract::noFaceIsAnEmptyList);
        assertBroken(constant, FaceDetectorContract::aMirroredPictureMirrorsTheBox);
        assertBroken(constant, contract -> contract.tinyFramesHaveNoFace(1, 1));
        assertBroken(constant, FaceDetectorContract::useAfterCloseIsAnError);
    }

    @Test
    void noticesABoxElsewhereOrOutside() {
        assertBroken(answering(DetectedFace.of(new Box(0, 0, 10, 10))), FaceDetectorContract::findsTheFace);
        assertBroken(answering(DetectedFace.of(new Box(70, 10, 24, 28))), FaceDetectorContract::boxesLieInsideTheFrame);
    }

    @Test
    void noticesADetectorThatIgnoresTheSearch() {
        FaceDetector ignoring = searching((all, search) -> all);
        assertBroken(ignoring, FaceDetectorContract::aRegionThatHoldsOnlyAPartOfTheFaceDoesNotHaveIt);
        assertBroken(ignoring, FaceDetectorContract::aRegionOutsideTheFrameHasNoFaces);
        assertBroken(ignoring, FaceDetectorContract::facesOfOtherSizesAreLeftOut);
    }

    @Test
    void noticesADetectorThatCountsFromTheRegionsCorner() {
        FaceDetector counting = searching((all, search) -> all.stream()
                .map(face -> face.movedBy(-search.region().x(), -search.region().y()))
                .toList());
        assertBroken(counting, FaceDetectorContract::findsTheFaceInItsSurroundings);
    }

    @Test
    void noticesADetectorThatMixesUpThreads() {
        AtomicInteger calls = new AtomicInteger();
        FaceDetector mixing = new BrightSpotDetector() {
            @Override
            public List<DetectedFace> detect(Frame frame) {
                return calls.incrementAndGet() == 5 ? List.of() : super.detect(frame);
            }
        };
        assertBroken(mixing, FaceDetectorContract::manyThreadsGetTheAnswerOfOne);
    }

    private static void assertBroken(FaceDetector detector, Consumer<FaceDetectorContract> fact) {
        FaceDetectorContract contract = new BrightSpotDetectorTest() {
            @Override
            protected FaceDetector detector() {
                return detector;
            }
        };
        contract.open();
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> fact.accept(contract));
    }

    private static FaceDetector ignoringTheStride() {
        return new BrightSpotDetector() {
            @Override
            public List<DetectedFace> detect(Frame frame) {
                return super.detect(Frame.of(frame.pixels(), frame.width(), frame.height(), frame.format()));
            }
        };
    }

    private static FaceDetector ignoringTheFormat() {
        return new BrightSpotDetector() {
            @Override
            public List<DetectedFace> detect(Frame frame) {
                return super.detect(
                        Frame.of(frame.pixels(), frame.width() / 3, frame.height(), frame.stride(), PixelFormat.BGR));
            }
        };
    }

    private static FaceDetector searching(BiFunction<List<DetectedFace>, SearchWindow, List<DetectedFace>> answer) {
        return new BrightSpotDetector() {
            @Override
            public List<DetectedFace> detect(Frame frame, SearchWindow search) {
                return answer.apply(detect(frame), search);
            }
        };
    }

    private static FaceDetector answering(DetectedFace face) {
        return new BrightSpotDetector() {
            @Override
            public List<DetectedFace> detect(Frame frame) {
                return List.of(face);
            }
        };
    }
}
