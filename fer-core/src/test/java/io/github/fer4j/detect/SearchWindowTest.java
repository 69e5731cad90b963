package io.github.fer4j.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.image.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWindowTest {

    private static final SearchWindow SEARCH = new SearchWindow(new Box(10, 20, 100, 80), 20, 40);

    @ParameterizedTest
    @CsvSource({
        "10, 20, 20, 20, true",
        "90, 80, 20, 20, true",
        "10, 20, 40, 40, true",
        "9, 20, 20, 20, false",
        "10, 19, 20, 20, false",
        "91, 20, 20, 20, false",
        "10, 81, 20, 20, false",
        "10, 20, 19, 20, false",
        "10, 20, 20, 41, false"
    })
    void aFaceMatchesIfItLiesInTheRegionAndIsOfASizeSearched(int x, int y, int width, int height, boolean matches) {
        assertThat(SEARCH.matches(new Box(x, y, width, height))).isEqualTo(matches);
    }

    @Test
    void everywhereEveryFaceMatches() {
        assertThat(SearchWindow.everywhere().matches(new Box(0, 0, 1, 1))).isTrue();
        assertThat(SearchWindow.everywhere().matches(new Box(100_000, 50_000, 70_000, 70_000)))
                .isTrue();
    }

    @Test
    void regionAndSizesAreChangedApart() {
        Box region = new Box(1, 2, 3, 4);
        assertThat(SearchWindow.everywhere().sizes(20, 40).within(region)).isEqualTo(new SearchWindow(region, 20, 40));
    }

    @Test
    void aKnownFaceStaysKnownElsewhereAndInOtherSizes() {
        assertThat(SEARCH.known()).isFalse();
        SearchWindow known = SEARCH.ofKnownFace();
        assertThat(known).isEqualTo(new SearchWindow(SEARCH.region(), 20, 40, true));
        assertThat(known.sizes(1, 2).within(new Box(1, 2, 3, 4)).known()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "-1, 5", "6, 5"})
    void sizesThatMakeNoSenseAreRefused(int minimum, int maximum) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchWindow.everywhere().sizes(minimum, maximum))
                .withMessageContaining(minimum + " to " + maximum);
    }
}
