package io.github.fer4j.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.limit.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

class LimitOptionsTest {

    @Test
    void withoutOptionsTheDefaultsHold() {
        assertThat(parsed()).isEqualTo(Limits.DEFAULT);
    }

    @Test
    void everyOptionSetsItsLimit() {
        Limits expected = Limits.builder()
                .pictureBytes(1)
                .picturePixels(2)
                .jpegScans(3)
                .framePixels(4)
                .openingTime(Duration.ofMillis(5500))
                .readingTime(Duration.ofSeconds(6))
                .faces(7)
                .modelBytes(8)
                .modelEntries(9)
                .parameters(10)
                .activations(11)
                .multiplyAdds(12)
                .csvBytes(13)
                .csvLineBytes(14)
                .csvColumns(15)
                .build();
        assertThat(parsed(
                        "--limit-picture-bytes=1",
                        "--limit-picture-pixels=2",
                        "--limit-jpeg-scans=3",
                        "--limit-frame-pixels=4",
                        "--limit-opening-time=5.5",
                        "--limit-reading-time=6",
                        "--limit-faces=7",
                        "--limit-model-bytes=8",
                        "--limit-model-entries=9",
                        "--limit-parameters=10",
                        "--limit-activations=11",
                        "--limit-multiply-adds=12",
                        "--limit-csv-bytes=13",
                        "--limit-csv-line-bytes=14",
                        "--limit-csv-columns=15"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--limit-picture-pixels=0",
                "--limit-faces=-1",
                "--limit-faces=2147483648",
                "--limit-faces=many",
                "--limit-opening-time=0",
                "--limit-opening-time=-1",
                "--limit-reading-time=NaN"
            })
    void whatIsOutOfRangeIsRefusedWithTheOptionsName(String argument) {
        assertThatThrownBy(() -> parsed(argument))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(argument.substring(0, argument.indexOf('=')));
    }

    @Test
    void theHelpNamesTheDefaults() {
        String help = new CommandLine(new Fake()).getUsageMessage().replaceAll("\\s+", " ");
        assertThat(new CommandLine(new Fake()).getCommandSpec().options())
                .extracting(OptionSpec::longestName)
                .hasSize(15)
                .allMatch(name -> name.startsWith("--limit-"));
        Limits limits = Limits.DEFAULT;
        for (long value : new long[] {
            limits.pictureBytes(),
            limits.picturePixels(),
            limits.jpegScans(),
            limits.framePixels(),
            limits.openingTime().toSeconds(),
            limits.faces(),
            limits.modelBytes(),
            limits.modelEntries(),
            limits.parameters(),
            limits.activations(),
            limits.multiplyAdds(),
            limits.csvBytes(),
            limits.csvLineBytes(),
            limits.csvColumns()
        }) {
            assertThat(help).contains("default: " + value);
        }
    }

    private static Limits parsed(String... args) {
        Fake fake = new Fake();
        new CommandLine(fake).parseArgs(args);
        return LimitOptions.of(fake.pictures, fake.videos, fake.faces, fake.models, fake.tables);
    }

    @Command
    private static final class Fake {

        @Mixin
        private final LimitOptions.Pictures pictures = new LimitOptions.Pictures();

        @Mixin
        private final LimitOptions.Videos videos = new LimitOptions.Videos();

        @Mixin
        private final LimitOptions.Faces faces = new LimitOptions.Faces();

        @Mixin
        private final LimitOptions.Models models = new LimitOptions.Models();

        @Mixin
        private final LimitOptions.Tables tables = new LimitOptions.Tables();
    }
}
