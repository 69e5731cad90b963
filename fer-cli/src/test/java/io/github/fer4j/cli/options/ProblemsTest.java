package io.github.fer4j.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.error.ImageReadException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ProblemsTest {

    private final StringWriter err = new StringWriter();
    private final Problems problems = new Problems(
            new CommandLine(new Fake()).setErr(new PrintWriter(err)).getCommandSpec());

    @Test
    void nothingWrongIsExitCode0() {
        assertThat(problems.attempt("a.jpg", () -> {})).isTrue();
        assertThat(problems.exitCode()).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void memoryThatRunsOutIsThatPicturesErrorAndNamesIt() {
        assertThat(fails(new OutOfMemoryError("Java heap space")))
                .startsWith("fer fake: big.jpg: not enough memory (Java heap space)")
                .contains("-Xmx");
        assertThat(problems.exitCode()).isOne();
    }

    @Test
    void aRefusalThatDoesNotNameThePictureGetsItsName() {
        assertThat(fails(new ImageReadException("too large")))
                .isEqualToNormalizingNewlines("fer fake: big.jpg: too large\n");
    }

    @Test
    void aRefusalByALimitNamesItsOption() {
        assertThat(fails(new ImageReadException("big.jpg is too large: raise the limit picturePixels")))
                .isEqualToNormalizingNewlines("fer fake: big.jpg is too large: raise --limit-picture-pixels\n");
    }

    @Test
    void aRefusalThatNamesThePictureStaysAsItIs() {
        assertThat(fails(new ImageReadException("cannot read big.jpg: empty")))
                .isEqualToNormalizingNewlines("fer fake: cannot read big.jpg: empty\n");
    }

    @Test
    void aNameThatTheLocaleCannotExpressDoesNotEndTheBatch() {
        assertThat(fails(new InvalidPathException("caf\uFFFD.png", "unmappable")))
                .contains("LANG=C.UTF-8");
    }

    @Test
    void aMistakeInFer4jCostsOnePictureAndAsksForAReport() {
        assertThat(fails(new ArithmeticException("integer overflow")))
                .startsWith("fer fake: big.jpg: unexpected java.lang.ArithmeticException")
                .contains("please report it");
    }

    @Test
    void hostileTextInAMessageIsEscaped() {
        assertThat(fails(new ImageReadException("cannot read big.jpg\n\u001B[31mfer: all went well")))
                .isEqualToNormalizingNewlines("fer fake: cannot read big.jpg\\u000A\\u001B[31mfer: all went well\n");
    }

    private String fails(Throwable failure) {
        assertThat(problems.attempt("big.jpg", () -> ProblemsTest.<RuntimeException>sneak(failure)))
                .isFalse();
        return err.toString();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    @Command(name = "fer fake")
    private static final class Fake {}
}
