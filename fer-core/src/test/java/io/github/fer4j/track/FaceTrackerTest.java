package io.github.fer4j.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.image.Box;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceTrackerTest {

    private static final Box FACE = new Box(100, 100, 50, 60);
    private static final Box FAR = new Box(400, 100, 50, 60);

    private final FaceTracker tracker = new FaceTracker();

    @Test
    void numbersBeginAtOneAndFollowTheOrderOfTheFaces() {
        assertThat(at(0, FACE, FAR)).containsExactly(1L, 2L);
    }

    @Test
    void aFaceKeepsItsNumberWhateverItsPlaceInTheList() {
        at(0, FACE, FAR);
        assertThat(at(40, FAR, FACE)).containsExactly(2L, 1L);
    }

    @Test
    void noFacesHaveNoNumbers() {
        assertThat(at(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 500, 999})
    void aFaceOutOfSightForLessThanASecondKeepsItsNumber(int milliseconds) {
        at(0, FACE);
        at(40, FACE);
        at(41);
        assertThat(at(40 + milliseconds, FACE)).containsExactly(1L);
    }

    @Test
    void aFaceOutOfSightForASecondIsANewOneAndItsNumberIsNotGivenAgain() {
        at(0, FACE);
        at(40);
        assertThat(at(1000, FACE)).containsExactly(2L);
    }

    @Test
    void theSecondIsOfTheVideoNotOfItsFrames() {
        at(0, FACE);
        for (int time = 1; time < 999; time++) {
            assertThat(at(time)).isEmpty();
        }
        assertThat(at(999, FACE)).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 1200, 5000, 60_000})
    void aStillFaceInFramesASecondOrMoreApartIsOneTrack(int interval) {
        Set<Long> numbers = new HashSet<>();
        for (int frame = 0; frame < 10; frame++) {
            numbers.addAll(at(frame * interval, FACE));
        }
        assertThat(numbers).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 1200, 5000})
    void aFaceMissingFromTwoFramesFarApartKeepsItsNumber(int interval) {
        at(0, FACE);
        at(interval, FACE);
        at(2 * interval);
        at(3 * interval);
        assertThat(at(4 * interval, FACE)).containsExactly(1L);
    }

    @Test
    void aFaceThatComesNearerOrGoesAwayKeepsItsNumber() {
        Set<Long> numbers = new HashSet<>();
        for (int frame = 0; frame < 100; frame++) {
            double size = 40 * Math.pow(6, Math.sin(frame / 15.0));
            numbers.addAll(at(40 * frame, square(320, 240, size)));
        }
        assertThat(numbers).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 100, 200})
    void aFaceThatTurnsRoundAtARunKeepsItsNumberAtAnyFrameRate(int interval) {
        Set<Long> numbers = new HashSet<>();
        for (int time = 0; time < 8000; time += interval) {
            double x = 320 + 200 * Math.sin(time / 1000.0);
            numbers.addAll(at(time, square(x, 240, 60)));
        }
        assertThat(numbers).containsExactly(1L);
    }

    @Test
    void aFaceIsExpectedWhereItsSpeedCarriesIt() {
        for (int frame = 0; frame < 25; frame++) {
            at(40 * frame, square(100 + 4 * frame, 240, 60));
        }
        ExpectedFace expected =
                tracker.expected(Duration.ofMillis(960 + 400), 0).get(0);
        assertThat(expected.box().x() + 30).isBetween(228, 244);
        assertThat(expected.frames()).isEqualTo(25);
        assertThat(expected.unseen()).isZero();
    }

    @Test
    void aFaceMissingFromTheLatestFrameIsExpectedWithTheTimeItHasBeenMissing() {
        at(0, FACE);
        at(100);
        assertThat(tracker.expected(Duration.ofMillis(140), 0))
                .singleElement()
                .extracting(ExpectedFace::unseen)
                .isEqualTo(Duration.ofMillis(100));
        assertThat(tracker.expected(Duration.ofSeconds(1), 0)).isEmpty();
    }

    @Test
    void anotherFaceElsewhereIsANewOne() {
        at(0, FACE);
        assertThat(at(40, FAR)).containsExactly(2L);
    }

    @Test
    void facesAreNotFollowedAcrossACut() {
        at(0, FACE);
        assertThat(tracker.update(Duration.ofMillis(40), 1, List.of(FACE))).containsExactly(2L);
        assertThat(tracker.expected(Duration.ofMillis(80), 2)).isEmpty();
    }

    @Test
    void aSceneThatComesBackInTimeHasItsFacesStill() {
        at(0, FACE);
        tracker.update(Duration.ofMillis(40), 1, List.of(FACE));
        assertThat(at(500, FACE)).containsExactly(1L);
    }

    @Test
    void aFindOfOneFrameDoesNotDisturbTheOthers() {
        at(0, FACE);
        assertThat(at(40, FACE, new Box(160, 100, 50, 60))).containsExactly(1L, 2L);
        assertThat(at(80, FACE)).containsExactly(1L);
        assertThat(at(120, FACE, FAR)).containsExactly(1L, 3L);
    }

    private List<Long> at(int milliseconds, Box... faces) {
        return tracker.update(Duration.ofMillis(milliseconds), 0, List.of(faces));
    }

    private static Box square(double x, double y, double size) {
        return new Box((int) (x - size / 2), (int) (y - size / 2), (int) size, (int) size);
    }
}
