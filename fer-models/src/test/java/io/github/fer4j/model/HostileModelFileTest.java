package io.github.fer4j.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import io.github.fer4j.support.SmallModels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to take all memory or time, or to load and then fail. */
class HostileModelFileTest {

    private static final Shape FACE = new Shape(1, 48, 48);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("model.fer");
        EmotionModelFile.write(SmallModels.model(5), Precision.FLOAT16, file);
    }

    /** A file of 12 KB made a classifier take 4.7 GB. */
    @Test
    void aNetworkOfTooManyActivationsIsRefused() {
        write(new Network(
                "wide",
                FACE,
                List.of(
                        new Layer.Convolution(20_000, 1, 0, false),
                        new Layer.MaxPooling(48),
                        new Layer.Flatten(),
                        new Layer.FullyConnected(3, false))));
        assertRefused(Limits.DEFAULT, "limit activations of 20000000", "Convolution 1x1, 20000");
    }

    @Test
    void aNetworkOfTooManyMultiplicationsIsRefused() {
        write(new Network(
                "slow",
                FACE,
                List.of(
                        new Layer.Convolution(1, 300, 299, false),
                        new Layer.Convolution(1, 300, 299, false),
                        new Layer.MaxPooling(646),
                        new Layer.FullyConnected(3, false))));
        assertRefused(Limits.DEFAULT, "limit multiplyAdds of 20000000000");
    }

    @Test
    void aNetworkOfTooManyParametersIsRefused() {
        long parameters = SmallModels.network().parameters();
        assertRefused(Limits.builder().parameters(parameters - 1).build(), "limit parameters of " + (parameters - 1));
        Limits enough = Limits.builder().parameters(parameters).build();
        assertThat(EmotionModelFile.read(file, enough).network()).isEqualTo(SmallModels.network());
    }

    /** Such a kernel made the count of multiplications negative. */
    @Test
    void sizesThatOverflowAreRefused() throws IOException {
        Map<String, byte[]> entries = entries();
        String manifest = new String(manifest(entries), StandardCharsets.UTF_8)
                .replace("\"kernel\" : 3", "\"kernel\" : 2147483647")
                .replace("\"padding\" : 1", "\"padding\" : 2147483646");
        entries.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        zip(entries);
        assertRefused(Limits.DEFAULT, "does not fit into");
    }

    @Test
    void entriesThatInflateToTooMuchTogetherAreRefusedWhetherKnownOrNot() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("unknown-1.bin", new byte[600_000]);
        entries.put("unknown-2.bin", new byte[600_000]);
        zip(entries);
        assertRefused(Limits.builder().modelBytes(1_000_000).build(), "limit modelBytes of 1000000");
        assertRefused(Limits.builder().modelBytes(100).build(), "limit modelBytes of 100");
        assertThat(EmotionModelFile.read(file).network()).isEqualTo(SmallModels.network());
    }

    @Test
    void aFileOfTooManyEntriesIsRefused() throws IOException {
        Map<String, byte[]> entries = entries();
        for (int i = 0; i < 63; i++) {
            entries.put("unknown-" + i, new byte[0]);
        }
        zip(entries);
        assertRefused(Limits.DEFAULT, "limit modelEntries of 64");
    }

    /** As objects in memory it would take many times its size. */
    @Test
    void aHugeManifestIsRefused() throws IOException {
        Map<String, byte[]> entries = entries();
        byte[] manifest = manifest(entries);
        byte[] padded = Arrays.copyOf(manifest, 5 << 20);
        Arrays.fill(padded, manifest.length, padded.length, (byte) ' ');
        entries.put("manifest.json", padded);
        zip(entries);
        assertRefused(Limits.DEFAULT, "manifest.json has more than");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void weightsThatAreNotFiniteAreRefusedByName(float value) {
        writeWith("12.weight", value);
        assertRefused(Limits.DEFAULT, "12.weight", "not finite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.running_var", "6.running_var", "8.running_var"})
    void aNegativeVarianceIsRefused(String tensor) {
        writeWith(tensor, -3);
        assertRefused(Limits.DEFAULT, "not finite");
    }

    /** Reading entry after entry does not notice that the end of the file is missing. */
    @Test
    void aFileThatLostItsZipDirectoryIsRefusedWhereverItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        for (int length = directory - 20; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> EmotionModelFile.read(new ByteArrayInputStream(part), "part.fer"))
                    .as("%s of %s bytes", part.length, whole.length)
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("part.fer is truncated or damaged");
        }
    }

    private void write(Network network) {
        EmotionModelFile.write(SmallModels.model(network, 1), Precision.FLOAT16, file);
    }

    private void writeWith(String name, float value) {
        EmotionModel model = SmallModels.model(5);
        List<Tensor> weights = new ArrayList<>();
        for (Tensor tensor : model.weights()) {
            float[] values = tensor.values().clone();
            if (tensor.name().equals(name)) {
                values[values.length / 2] = value;
            }
            weights.add(new Tensor(tensor.name(), tensor.shape(), values));
        }
        EmotionModel spoilt =
                new EmotionModel(model.network(), model.labels(), model.standardization(), model.provenance(), weights);
        assertThat(spoilt).isNotEqualTo(model);
        EmotionModelFile.write(spoilt, Precision.FLOAT32, file);
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                entries.put(next.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] manifest(Map<String, byte[]> entries) {
        return requireNonNull(entries.get("manifest.json"));
    }

    private void zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        Files.write(file, out.toByteArray());
    }

    private void assertRefused(Limits limits, String... reasons) {
        assertThatThrownBy(() -> EmotionModelFile.read(file, limits))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("model.fer")
                .hasMessageContainingAll(reasons);
    }
}
