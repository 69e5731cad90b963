package io.github.fer4j.video.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.ScriptedSteps;
import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.testkit.Frames;
import io.github.fer4j.testkit.Spots;
import io.github.fer4j.track.FaceTracker;
import io.github.fer4j.video.VideoFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptiveSearchTest {

    private static final Box FACE = new Box(200, 200, 100, 100);
    private static final Box ELSEWHERE = new Box(20, 300, 80, 80);

    private final List<SearchWindow> searches = new ArrayList<>();
    private Frame frame = Frames.plain(640, 480, PixelFormat.GRAY, 0);
    private List<Box> present = List.of(FACE);
    private final RecognitionSteps steps = new Recording();
    private final AdaptiveSearch search = new AdaptiveSearch(steps, new FullSearch(steps, 1 / 12.0));
    private final FaceTracker tracker = new FaceTracker();

    @Test
    void theFirstFrameIsSearchedAsAWholeForFacesOfTheSmallestSizeAndMore() {
        assertThat(next(0, false)).containsExactly(FACE);
        assertThat(searches).containsExactly(SearchWindow.everywhere().sizes(40, Integer.MAX_VALUE));
    }

    @Test
    void inBetweenOnlyTheSurroundingsOfTheFaceAreSearched() {
        for (int time = 0; time < 1000; time += 40) {
            assertThat(next(time, false)).containsExactly(FACE);
        }
        assertThat(searches).hasSize(25);
        assertThat(searches.stream().filter(AdaptiveSearchTest::isFull)).hasSize(5);
        SearchWindow near = searches.get(1);
        assertThat(near.region()).isEqualTo(new Box(160, 160, 180, 180));
        assertThat(near.minimumSize()).isBetween(50, 55);
        assertThat(near.maximumSize()).isEqualTo(130);
    }

    @Test
    void lessEvidenceIsEnoughNearAKnownFace() {
        for (int time = 0; time < 200; time += 40) {
            next(time, false);
        }
        assertThat(searches).extracting(SearchWindow::known).containsExactly(false, true, true, true, true);
    }

    @Test
    void withoutAKnownFaceTheWholeIsSearchedMoreOften() {
        present = List.of();
        for (int time = 0; time < 1000; time += 40) {
            next(time, false);
        }
        assertThat(searches).hasSize(9).allMatch(AdaptiveSearchTest::isFull);
    }

    @Test
    void aCutIsSearchedAtOnce() {
        next(0, false);
        present = List.of(ELSEWHERE);
        assertThat(next(40, true)).containsExactly(ELSEWHERE);
    }

    @Test
    void aLostFaceIsSearchedAtOnceEverywhere() {
        for (int time = 0; time < 120; time += 40) {
            next(time, false);
        }
        present = List.of(ELSEWHERE);
        assertThat(next(120, false)).containsExactly(ELSEWHERE);
    }

    @Test
    void aFindOfAFrameOrTwoThatIsLostIsNoReasonToSearch() {
        next(0, false);
        present = List.of();
        next(40, false);
        assertThat(searches.stream().filter(AdaptiveSearchTest::isFull)).hasSize(1);
    }

    @Test
    void aNewFaceIsFoundWithinAFifthOfASecond() {
        next(0, false);
        present = List.of(FACE, ELSEWHERE);
        List<Box> found = List.of();
        int time = 0;
        while (found.size() < 2) {
            time += 40;
            found = next(time, false);
        }
        assertThat(time).isLessThanOrEqualTo(200);
    }

    @Test
    void whatMovesElsewhereIsSearchedForANewFace() {
        for (int time = 0; time <= 240; time += 40) {
            next(time, false);
        }
        frame = Spots.at(640, 480, ELSEWHERE);
        present = List.of(FACE, ELSEWHERE);
        next(280, false);
        assertThat(next(320, false)).containsExactlyInAnyOrder(FACE, ELSEWHERE);
    }

    @Test
    void aKnownFaceThatMovesIsNoReasonToSearchElsewhere() {
        next(0, false);
        frame = Spots.at(640, 480, FACE);
        for (int time = 40; time < 200; time += 40) {
            next(time, false);
        }
        assertThat(searches.stream().filter(AdaptiveSearchTest::isFull)).hasSize(1);
    }

    @Test
    void twoFacesSideBySideAreFoundOnceEach() {
        present = List.of(FACE, new Box(310, 200, 100, 100));
        for (int time = 0; time < 400; time += 40) {
            assertThat(next(time, false)).containsExactlyInAnyOrderElementsOf(present);
        }
    }

    @Test
    void aFaceThatLeavesTheFrameIsNoLongerSearchedOutsideIt() {
        for (int i = 0; i < 60; i++) {
            int x = 500 + 20 * i;
            present = x + 100 <= 640 ? List.of(new Box(x, 200, 100, 100)) : List.of();
            assertThat(next(40 * i, false)).hasSameSizeAs(present);
        }
        assertThat(searches).allSatisfy(near -> assertThat(near.region().x()).isLessThan(640));
    }

    private List<Box> next(int milliseconds, boolean cut) {
        Duration time = Duration.ofMillis(milliseconds);
        List<Box> found =
                search.detect(new VideoFrame(frame, 0, time), cut, tracker.expected(time, cut ? 1 : 0)).stream()
                        .map(DetectedFace::box)
                        .toList();
        tracker.update(time, cut ? 1 : 0, found);
        return found;
    }

    private static boolean isFull(SearchWindow search) {
        return search.region().width() == Integer.MAX_VALUE;
    }

    /** Finds the faces that are present, and notes what it was asked. */
    private final class Recording implements RecognitionSteps {

        @Override
        public List<DetectedFace> detect(VideoFrame frame, SearchWindow asked) {
            searches.add(asked);
            return present.stream().filter(asked::matches).map(DetectedFace::of).toList();
        }

        @Override
        public List<EmotionScores> classify(VideoFrame frame, List<DetectedFace> faces) {
            throw new AssertionError("a search does not classify");
        }

        @Override
        public List<Emotion> labels() {
            return ScriptedSteps.LABELS;
        }

        @Override
        public double minimumConfidence() {
            return 0;
        }
    }
}
