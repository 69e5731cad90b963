package io.github.fer4j.opencv.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Box;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPlanTest {

    private static final SmallestFace SMALLEST = new SmallestFace(20, 40, 56);
    private static final SearchSettings SETTINGS = new SearchSettings(1024, 40, 26, SMALLEST, 32_000_000);

    @ParameterizedTest
    @CsvSource({"1, 1", "320, 213", "1024, 1024", "1920, 1080"})
    void aPictureOfUpToTwoMegapixelsIsSearchedOnce(int width, int height) {
        SearchPlan plan = plan(width, height, SETTINGS);
        assertThat(plan.finer()).isEmpty();
        assertThat(plan.first().region()).isEqualTo(new Box(0, 0, width, height));
        assertThat(Math.max(plan.first().size().width(), plan.first().size().height()))
                .isLessThanOrEqualTo(1024);
    }

    @Test
    void aSmallerMinimumIsSoughtInFinerCopies() {
        SearchPlan plan = plan(1920, 1080, with(SmallestFace.always(24), 32_000_000));
        assertThat(plan.finer()).isNotEmpty().allSatisfy(pass -> {
            assertThat(pass.minimum()).isEqualTo(24);
            assertThat(pass.size().isReduced()).isFalse();
        });
    }

    @Test
    void facesInAPanoramaAreSoughtByItsShorterSide() {
        SearchPlan plan = plan(20_000, 3000, SETTINGS);
        assertThat(plan.finer().get(plan.finer().size() - 1).minimum()).isEqualTo(3000 / 56);
    }

    @Test
    void largeFacesOfAVideoNeedNoFinerCopies() {
        SearchWindow search = within(3840, 2160).sizes(2160 / 12, Integer.MAX_VALUE);
        assertThat(SearchPlan.of(3840, 2160, search, SETTINGS).finer()).isEmpty();
    }

    @Test
    void sizesBeyondTheLargestSoughtAreNotSearched() {
        SearchWindow search = within(4032, 3024).sizes(1, 30);
        assertThat(SearchPlan.of(4032, 3024, search, SETTINGS).finer()).isEmpty();
    }

    /** Whatever its size and place, on a seam or in a corner. */
    @Test
    void everyFaceLiesWholeInACopyThatShowsItLargeEnough() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int width = 1 + random.nextInt(12_000);
            int height = 1 + random.nextInt(6000);
            SearchPlan plan = plan(width, height, SETTINGS);
            int smallest = SMALLEST.inLarge(width, height); // at least 40
            int shorter = Math.min(width, height);
            if (smallest > shorter) {
                continue;
            }
            int size = (int) Math.round(smallest * Math.pow((double) shorter / smallest, random.nextDouble()));
            Box face =
                    new Box(anywhere(random, width, size), anywhere(random, height, size), Math.min(size, width), size);
            assertThat(passes(plan)
                            .anyMatch(pass -> pass.accepts(face)
                                    && contains(pass.region(), face)
                                    && size * pass.size().scale() >= 20))
                    .as("%s in %sx%s", face, width, height)
                    .isTrue();
        }
    }

    /** At an edge more often than by chance. */
    private static int anywhere(Random random, int length, int size) {
        int room = length - size;
        return random.nextInt(4) == 0 ? (random.nextBoolean() ? 0 : room) : random.nextInt(room + 1);
    }

    @Test
    void noMorePixelsAreSearchedThanTheLimit() {
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            int width = 1 + random.nextInt(40_000);
            int height = 1 + random.nextInt(random.nextBoolean() ? 40_000 : 2000);
            long limit = random.nextInt(100_000_000);
            List<SearchPass> finer =
                    plan(width, height, with(SmallestFace.always(1), limit)).finer();
            assertThat(finer.stream()
                            .mapToLong(pass ->
                                    (long) pass.size().width() * pass.size().height())
                            .sum())
                    .as("%sx%s", width, height)
                    .isLessThanOrEqualTo(limit);
            assertThat(finer)
                    .allSatisfy(pass -> assertThat(
                                    Math.max(pass.size().width(), pass.size().height()))
                            .isLessThanOrEqualTo(1024));
        }
    }

    @Test
    void aLimitOfNoPixelsLeavesTheFirstCopy() {
        assertThat(plan(20_000, 3000, with(SMALLEST, 0)).finer()).isEmpty();
    }

    @Test
    void aRegionOfAFrameIsCoveredByTilesInsideIt() {
        Box region = new Box(1000, 500, 6000, 4000);
        SearchPlan plan = SearchPlan.of(
                9000, 6000, SearchWindow.everywhere().within(region), with(SmallestFace.always(30), 100_000_000));
        assertThat(plan.finer()).hasSizeGreaterThan(4).allMatch(pass -> contains(region, pass.region()));
    }

    @Test
    void aFaceCutByASeamIsLeftToTheTileThatHasItWhole() {
        SearchPass left = new SearchPass(
                new Box(0, 0, 2000, 1000), new Box(0, 0, 1100, 1000), WorkingSize.of(1100, 1000, 1100), 20, 100);
        assertThat(left.accepts(new Box(1040, 500, 60, 60))).isFalse();
        assertThat(left.accepts(new Box(1030, 500, 60, 60))).isTrue();
        assertThat(left.accepts(new Box(0, 0, 60, 60)))
                .as("at the edge of the picture")
                .isTrue();
    }

    @Test
    void spansOverlapAndCoverEverything() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            int longest = 2 + random.nextInt(2000);
            int overlap = random.nextInt(longest);
            int length = 1 + random.nextInt(Math.min(50_000, (longest - overlap) * 50));
            List<Span> spans = Span.cover(5, length, longest, overlap);
            assertThat(spans.get(0).start()).isEqualTo(5);
            Span last = spans.get(spans.size() - 1);
            assertThat(last.start() + last.length()).isEqualTo(5 + length);
            for (int k = 1; k < spans.size(); k++) {
                int shared = spans.get(k - 1).start()
                        + spans.get(k - 1).length()
                        - spans.get(k).start();
                assertThat(shared).isGreaterThanOrEqualTo(overlap);
            }
            assertThat(spans).allMatch(span -> span.length() <= longest);
        }
    }

    private static Stream<SearchPass> passes(SearchPlan plan) {
        return Stream.concat(Stream.of(plan.first()), plan.finer().stream());
    }

    private static boolean contains(Box region, Box face) {
        return face.shareInside(region) == 1;
    }

    private static SearchPlan plan(int width, int height, SearchSettings settings) {
        return SearchPlan.of(width, height, within(width, height), settings);
    }

    private static SearchWindow within(int width, int height) {
        return SearchWindow.everywhere().within(new Box(0, 0, width, height));
    }

    private static SearchSettings with(SmallestFace smallest, long mostPixels) {
        return new SearchSettings(1024, 40, 26, smallest, mostPixels);
    }
}
