package io.github.fer4j.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.HeldOut;
import io.github.fer4j.model.training.TrainingHistory;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.support.SmallModels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmotionModelFileTest {

    @TempDir
    private Path folder;

    private Path file;
    private EmotionModel model;

    @BeforeEach
    void write() {
        file = folder.resolve("model.fer");
        model = SmallModels.model(5);
        EmotionModelFile.write(model, Precision.FLOAT32, file);
    }

    @Test
    void singlePrecisionComesBackExactly() {
        assertThat(EmotionModelFile.read(file)).isEqualTo(model);
    }

    @Test
    void halfPrecisionComesBackNearly() {
        EmotionModelFile.write(model, Precision.FLOAT16, file);
        EmotionModel read = EmotionModelFile.read(file);
        assertThat(read.network()).isEqualTo(model.network());
        for (int t = 0; t < model.weights().size(); t++) {
            float[] expected = model.weights().get(t).values();
            float[] actual = read.weights().get(t).values();
            for (int i = 0; i < expected.length; i++) {
                assertThat(actual[i]).isCloseTo(expected[i], within(1e-3f));
            }
        }
    }

    @Test
    void theTemperatureComesBackWithWhatItWasFittedOn() {
        EmotionModel calibrated = model.with(new TemperatureScaling(
                1.375,
                "0f",
                35,
                new TemperatureScaling.Quality(1.25, 0.125),
                new TemperatureScaling.Quality(1.125, 0.0625)));
        EmotionModelFile.write(calibrated, Precision.FLOAT32, file);
        assertThat(EmotionModelFile.read(file)).isEqualTo(calibrated).isNotEqualTo(model);
    }

    /** Files written before there was calibration have no such entry, and neither has a model without it. */
    @Test
    void aFileWithoutCalibrationHasTemperatureOne() throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("manifest.json");
            assertThat(in.getNextEntry().getName()).isEqualTo("weights.bin");
            assertThat(in.getNextEntry()).isNull();
        }
        assertThat(EmotionModelFile.read(file).scaling()).isEqualTo(TemperatureScaling.NONE);
    }

    @Test
    void aTemperatureOutOfRangeIsAnError() throws IOException {
        EmotionModelFile.write(
                model.with(new TemperatureScaling(
                        1.375,
                        "0f",
                        35,
                        new TemperatureScaling.Quality(1.25, 0.125),
                        new TemperatureScaling.Quality(1.125, 0.0625))),
                Precision.FLOAT32,
                file);
        rewrite(
                "calibration.json",
                bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .replace("1.375", "-1")
                        .getBytes(StandardCharsets.UTF_8));
        assertRefused("a temperature must be between 0.1 and 10.0, not -1.0");
    }

    @Test
    void weightsOfAFileInHalfPrecisionLoseNothingByIt() {
        assertThat(model.losslessPrecision()).isEqualTo(Precision.FLOAT32);
        EmotionModelFile.write(model, Precision.FLOAT16, file);
        EmotionModel half = EmotionModelFile.read(file);
        assertThat(half.losslessPrecision()).isEqualTo(Precision.FLOAT16);
        EmotionModelFile.write(half, Precision.FLOAT16, file);
        assertThat(EmotionModelFile.read(file)).isEqualTo(half);
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(file);
        EmotionModelFile.write(model, Precision.FLOAT32, file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void anAlteredWeightIsAnError() throws IOException {
        rewrite("weights.bin", bytes -> {
            bytes[10] ^= 1;
            return bytes;
        });
        assertRefused("SHA-256");
    }

    @Test
    void aTruncatedFileIsAnErrorWhereverItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 200; length += whole.length / 23) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> EmotionModelFile.read(new ByteArrayInputStream(part), "part.fer"))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("part.fer");
        }
    }

    /** As the files of version 0.1 are. */
    @Test
    void aFileFromBeforeAComponentExistedMeansWhatItThenMeant() throws IOException {
        rewrite("manifest.json", bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            String older = text.replaceAll("\"startedFrom\" : \"\",\\s*", "")
                    .replaceAll("\"(teachers|averaged)\" : \\[ *\\],\\s*", "")
                    .replaceAll(",\\s*\"labelShares\" : \\[ *\\],\\s*\"votesShare\" : 0.0", "")
                    .replaceAll(",\\s*\"capture\" : \\{[^}]*\\}", "")
                    .replaceAll(",\\s*\"supervision\"[^}]*\"distillation\" : 0.0", "");
            assertThat(older)
                    .doesNotContain("startedFrom", "supervision", "sampling", "logitAdjustment", "arithmetic")
                    .doesNotContain("distillation", "teachers", "averaged", "labelShares", "votesShare", "capture");
            return older.getBytes(StandardCharsets.UTF_8);
        });
        assertThat(EmotionModelFile.read(file)).isEqualTo(model);
    }

    @Test
    void settingsOutOfRangeAreAnError() throws IOException {
        editManifest("\"batchSize\" : 16", "\"batchSize\" : 0");
        assertRefused("batchSize must be at least 2");
    }

    /** The names of format version 1 stay in the file, whatever the API calls the settings. */
    @Test
    void settingsKeepTheirNamesInTheFile() throws IOException {
        rewrite("manifest.json", bytes -> {
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .contains("\"averaging\" : 0.9,", "\"arithmetic\" : \"FLOAT32\"");
            return bytes;
        });
    }

    /** So that models of trainings without it can be read by versions that do not know it, and keep their bytes. */
    @Test
    void mixupIsStatedWhereItIsUsed() throws IOException {
        stateSetting("mixup", "0.25");
        EmotionModel mixed = EmotionModelFile.read(file);
        assertThat(mixed.provenance().settings().mixup()).isEqualTo(0.25);
        EmotionModelFile.write(mixed, Precision.FLOAT32, file);
        assertThat(EmotionModelFile.read(file)).isEqualTo(mixed).isNotEqualTo(model);
    }

    /** As mixup is. */
    @Test
    void aHeldOutPartIsStatedWhereThereIsOne() throws IOException {
        stateSetting("heldOut", "\"2/4\"");
        EmotionModel part = EmotionModelFile.read(file);
        assertThat(part.provenance().settings().heldOut()).isEqualTo(new HeldOut(2, 4));
        EmotionModelFile.write(part, Precision.FLOAT32, file);
        assertThat(EmotionModelFile.read(file)).isEqualTo(part).isNotEqualTo(model);
        editManifest("\"2/4\"", "\"5/4\"");
        assertThatThrownBy(() -> EmotionModelFile.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the part to hold out must be in 1..4, not 5");
    }

    @Test
    void anUnknownVersionIsAnErrorThatSaysWhichIsKnown() throws IOException {
        editManifest("\"formatVersion\" : 1", "\"formatVersion\" : 99");
        assertRefused("has the format version 99, but this fer4j reads 1 alone");
    }

    @Test
    void aManifestCannotNameAClass() throws IOException {
        editManifest("\"type\" : \"relu\"", "\"type\" : \"java.lang.ProcessBuilder\"");
        assertRefused("java.lang.ProcessBuilder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kernel\" : 3 | \"kernel\" : \"3\" | .network.layers[1].kernel must be of the type int, not 3",
                "\"kernel\" : 3 | \"kernel\" : 3.5 | .network.layers[1].kernel must be of the type int, not 3.5",
                "\"kernel\" : 3 | \"core\" : 3 | .network.layers[1] has an unknown core",
                "\"mean\" : 128.0, | '' | .standardization lacks mean",
                "\"supervision\" : \"LABELS\" | \"supervision\" : \"labels\" | .supervision must be of the type"
            })
    void whatDoesNotFitInTheManifestIsAnErrorThatSaysWhere(String from, String to, String reason) throws IOException {
        editManifest(from, to);
        assertRefused(reason);
    }

    @Test
    void aManifestThatIsCutOffOrGoesOnIsAnError() throws IOException {
        rewrite("manifest.json", bytes -> java.util.Arrays.copyOf(bytes, bytes.length - 5));
        assertRefused("cannot be understood");
        write();
        rewrite(
                "manifest.json",
                bytes -> (new String(bytes, StandardCharsets.UTF_8) + "{}").getBytes(StandardCharsets.UTF_8));
        assertRefused("something follows its end");
    }

    /** JSON has no such number. A training that failed has such a loss in its history. */
    @Test
    void aLossThatIsNotFiniteComesBack() {
        TrainingHistory history = TrainingHistory.EMPTY.plus(
                new EpochRecord(1, 0.1, Double.NaN, 0.5, Double.POSITIVE_INFINITY, 0.5, 1, 2));
        EmotionModel failed = new EmotionModel(
                model.network(),
                model.labels(),
                model.standardization(),
                model.provenance().toBuilder().history(history).build(),
                model.weights());
        EmotionModelFile.write(failed, Precision.FLOAT32, file);
        assertThat(EmotionModelFile.read(file)).isEqualTo(failed);
    }

    /** The bundled files were written by earlier versions of the code. */
    @ParameterizedTest
    @ValueSource(strings = {"baseline", "general", "ferplus"})
    void aBundledModelIsWrittenAsItWas(String name) throws IOException {
        EmotionModel bundled = BundledModels.named(name);
        EmotionModelFile.write(bundled, bundled.losslessPrecision(), file);
        try (InputStream in =
                        requireNonNull(EmotionModelFileTest.class.getResourceAsStream("bundled/" + name + ".fer"));
                ZipInputStream expected = new ZipInputStream(in);
                ZipInputStream actual = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry next = expected.getNextEntry(); next != null; next = expected.getNextEntry()) {
                assertThat(requireNonNull(actual.getNextEntry()).getName()).isEqualTo(next.getName());
                assertThat(actual.readAllBytes()).isEqualTo(expected.readAllBytes());
            }
        }
    }

    @Test
    void modelsOfOneTrainingShareAllLayersButTheLast() {
        List<Tensor> whole = BundledModels.ferPlus().weights();
        List<Tensor> own = new ArrayList<>(BundledModels.regularized().weights());
        assertThat(own).hasSameSizeAs(whole);
        own.removeAll(whole);
        assertThat(own).as("weights and biases of the last layer").hasSize(2);
        assertThat(BundledModels.size("regularized")).isGreaterThan(BundledModels.size("ferplus"));
    }

    @Test
    void shapesThatDoNotFitTheWeightsAreAnError() throws IOException {
        editManifest("[ 8, 96 ]", "[ 8, 97 ]");
        assertRefused("model.fer");
    }

    @Test
    void shapesThatDoNotFitTheTopologyAreAnError() throws IOException {
        editManifest("[ 8, 96 ]", "[ 96, 8 ]");
        assertRefused("has the shape [96, 8], but the topology needs [8, 96]");
    }

    @Test
    void aMissingLabelIsAnError() throws IOException {
        editManifest("\"boredom\"", "null");
        assertRefused("model.fer");
    }

    @Test
    void aLabelThatStandsTwiceIsAnError() throws IOException {
        editManifest("\"boredom\"", "\"sadness\"");
        assertRefused("a label stands twice");
    }

    @Test
    void aLabelNamedUncertainIsAnError() throws IOException {
        editManifest("\"boredom\"", "\"Uncertain\"");
        assertRefused("no label may be named \"uncertain\"");
    }

    @Test
    void aWeightThatStandsTwiceIsAnError() throws IOException {
        editManifest("\"15.bias\"", "\"15.weight\"");
        assertRefused("two of the weights have the same name");
    }

    /** One flipped bit can do this. */
    @Test
    void anEntryWhoseNameIsNoTextIsAnError() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("weights.bin");
        bytes[name] = (byte) 0xFF;
        Files.write(file, bytes);
        assertRefused("model.fer");
    }

    @Test
    void aShapeThatOverflowsIsAnError() throws IOException {
        editManifest("[ 8, 96 ]", "[ 8000000000, 9000000000 ]");
        assertRefused("impossible shape");
    }

    @Test
    void labelsThatDoNotFitTheNetworkAreAnError() throws IOException {
        editManifest("\"boredom\"", "\"boredom\", \"envy\"");
        assertRefused("do not fit the labels");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> EmotionModelFile.read(folder.resolve("none.fer")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("none.fer");
    }

    @Test
    void aTextFileIsAnError() throws IOException {
        Files.writeString(file, "not a zip");
        assertRefused("model.fer");
    }

    @Test
    void aFolderThatIsNotThereIsNamedWhenWriting() {
        assertThatThrownBy(() ->
                        EmotionModelFile.write(model, Precision.FLOAT32, folder.resolve("no/such/folder/model.fer")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("no/such/folder");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> EmotionModelFile.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(reason);
    }

    /** Adds a setting to those in the file, which did not name it. */
    private void stateSetting(String name, String value) throws IOException {
        rewrite("manifest.json", bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text).doesNotContain(name).contains("\"distillation\" : 0.0");
            return text.replace("\"distillation\" : 0.0", "\"distillation\" : 0.0, \"" + name + "\" : " + value)
                    .getBytes(StandardCharsets.UTF_8);
        });
    }

    private void editManifest(String from, String to) throws IOException {
        rewrite("manifest.json", bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        });
    }

    private void rewrite(String entry, UnaryOperator<byte[]> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(next.getName()));
                zip.write(next.getName().equals(entry) ? change.apply(bytes) : bytes);
            }
        }
        Files.write(file, out.toByteArray());
    }
}
