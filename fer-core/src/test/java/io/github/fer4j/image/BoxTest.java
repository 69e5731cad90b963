package io.github.fer4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {

    @Test
    void rightAndBottomAreExclusive() {
        Box box = new Box(10, 20, 3, 4);
        assertThat(box.right()).isEqualTo(13);
        assertThat(box.bottom()).isEqualTo(24);
        assertThat(box.area()).isEqualTo(12);
    }

    @Test
    void theAreaOfAHugeBoxDoesNotOverflow() {
        assertThat(new Box(0, 0, 100_000, 100_000).area()).isEqualTo(10_000_000_000L);
    }

    @Test
    void theEdgesOfAHugeBoxDoNotOverflow() {
        Box box = new Box(10, 20, Integer.MAX_VALUE, Integer.MAX_VALUE - 5);
        assertThat(box.right()).isEqualTo(Integer.MAX_VALUE);
        assertThat(box.bottom()).isEqualTo(Integer.MAX_VALUE);
        assertThat(new Box(-10, -10, Integer.MAX_VALUE, 5).right()).isEqualTo(Integer.MAX_VALUE - 10);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0", "-1, 5", "5, -7"})
    void aBoxHasAPixel(int width, int height) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Box(0, 0, width, height))
                .withMessage("a box must be at least 1x1, not " + width + "x" + height);
    }

    /** Worked by hand against the box at 0,0 of 10x10. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 10, 10, 1.0",
        "5, 0, 10, 10, 0.333333",
        "5, 5, 10, 10, 0.142857",
        "2, 2, 5, 5, 0.25",
        "10, 0, 10, 10, 0",
        "-20, 3, 10, 10, 0",
        "0, 10, 10, 10, 0"
    })
    void overlapsAreIntersectionOverUnion(int x, int y, int width, int height, double expected) {
        Box box = new Box(0, 0, 10, 10);
        Box other = new Box(x, y, width, height);
        assertThat(box.intersectionOverUnion(other)).isCloseTo(expected, within(1e-6));
        assertThat(other.intersectionOverUnion(box)).isEqualTo(box.intersectionOverUnion(other));
    }

    @Test
    void theShareInsideIsThatOfThisBox() {
        Box small = new Box(0, 0, 10, 10);
        Box large = new Box(5, 0, 100, 100);
        assertThat(small.shareInside(large)).isEqualTo(0.5);
        assertThat(large.shareInside(small)).isEqualTo(0.005);
        assertThat(small.shareInside(new Box(10, 0, 5, 5))).isZero();
    }

    @Test
    void whatTwoBoxesHaveInCommonIsABox() {
        Box box = new Box(10, 10, 30, 20);
        assertThat(box.intersection(new Box(25, 0, 100, 15))).contains(new Box(25, 10, 15, 5));
        assertThat(box.intersection(box)).contains(box);
        assertThat(box.intersection(new Box(15, 12, Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .as("farther than an int counts")
                .contains(new Box(15, 12, 25, 18));
        assertThat(box.intersection(new Box(40, 10, 5, 5))).as("side by side").isEmpty();
        assertThat(box.intersection(new Box(10, 30, 5, 5)))
                .as("one above the other")
                .isEmpty();
    }
}
