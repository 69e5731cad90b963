package io.github.fer4j.fuzz;

import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.ffmpeg.VideoFileWriter;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.support.SmallModels;
import io.github.fer4j.video.VideoFrame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Writes the inputs from which the fuzz targets start: small whole files of every kind, cut and scratched ones, and those
 * that once did harm. The first argument is the folder of the compiled tests.
 */
public final class Seeds {

    private final Path tests;

    private Seeds(Path tests) {
        this.tests = tests;
    }

    /** Writes all seeds. */
    public static void main(String[] arguments) throws IOException {
        Seeds seeds = new Seeds(Path.of(arguments[0]));
        seeds.write("fuzz/PictureFuzzTestInputs/aPictureIsReadOrRefused", pictures());
        seeds.write("fuzz/VideoFuzzTestInputs/aVideoIsReadOrRefused", videos());
        seeds.write("fuzz/ModelFileFuzzTestInputs/aModelFileIsReadOrRefused", models());
        seeds.write("fuzz/CsvFuzzTestInputs/aCsvIsReadOrRefused", tables());
        seeds.write("djl/train/CheckpointFuzzTestInputs/aCheckpointIsReadOrRefused", checkpoints());
    }

    private void write(String folder, Map<String, byte[]> files) throws IOException {
        Path target = Files.createDirectories(tests.resolve("io/github/fer4j").resolve(folder));
        for (Map.Entry<String, byte[]> file : withDamage(files).entrySet()) {
            Files.write(target.resolve(file.getKey()), file.getValue());
        }
    }

    /** Each file whole, cut in half, and with noise in its middle. */
    private static Map<String, byte[]> withDamage(Map<String, byte[]> files) {
        Map<String, byte[]> all = new TreeMap<>(files);
        files.forEach((name, bytes) -> {
            all.put("cut-" + name, Arrays.copyOf(bytes, bytes.length / 2));
            byte[] scratched = bytes.clone();
            for (int i = bytes.length / 2; i < Math.min(bytes.length, bytes.length / 2 + 20); i++) {
                scratched[i] = (byte) (i * 37);
            }
            all.put("scratched-" + name, scratched);
        });
        return all;
    }

    static Map<String, byte[]> pictures() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        BufferedImage image = new BufferedImage(16, 12, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 16 * 12; i++) {
            image.setRGB(i % 16, i / 16, i * 12345);
        }
        for (String format : List.of("png", "jpg", "bmp", "gif", "tif")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            files.put("small." + format, out.toByteArray());
        }
        files.put("huge.gif", hugeGif());
        files.put("second-size.jpg", withSecondSize(Objects.requireNonNull(files.get("small.jpg"))));
        return files;
    }

    /** A GIF of 35 bytes that announces 12288x12288 pixels. */
    private static byte[] hugeGif() {
        ByteBuffer gif = ByteBuffer.allocate(35).order(ByteOrder.LITTLE_ENDIAN);
        gif.put("GIF89a".getBytes(StandardCharsets.US_ASCII));
        gif.putShort((short) 12_288).putShort((short) 12_288).put(new byte[] {(byte) 0x80, 0, 0});
        gif.put(new byte[] {0, 0, 0, (byte) 255, (byte) 255, (byte) 255});
        gif.put((byte) 0x2C)
                .putInt(0)
                .putShort((short) 12_288)
                .putShort((short) 12_288)
                .put((byte) 0);
        gif.put(new byte[] {2, 2, 0x44, 1, 0, 0x3B});
        return Arrays.copyOf(gif.array(), gif.position());
    }

    /** A JPEG whose size stands twice: first 30000x30000, which the decoder takes, then the real one. */
    private static byte[] withSecondSize(byte[] jpeg) {
        int frame = indexOf(jpeg, 0xFF, 0xC0);
        int length = (((jpeg[frame + 2] & 0xFF) << 8) | (jpeg[frame + 3] & 0xFF)) + 2;
        byte[] huge = Arrays.copyOfRange(jpeg, frame, frame + length);
        ByteBuffer.wrap(huge).putShort(5, (short) 30_000).putShort(7, (short) 30_000);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + length);
        out.put(jpeg, 0, frame).put(huge).put(jpeg, frame, jpeg.length - frame);
        return out.array();
    }

    private static int indexOf(byte[] bytes, int first, int second) {
        return IntStream.range(0, bytes.length - 1)
                .filter(i -> (bytes[i] & 0xFF) == first && (bytes[i + 1] & 0xFF) == second)
                .findFirst()
                .orElseThrow();
    }

    static Map<String, byte[]> videos() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path folder = Files.createTempDirectory("seeds");
        for (String extension : List.of("mp4", "mkv", "avi", "mov")) {
            Path file = folder.resolve("small." + extension);
            try (VideoFileWriter writer =
                    VideoFileWriter.builder(file).framesPerSecond(25).build()) {
                for (int i = 0; i < 8; i++) {
                    byte[] pixels = new byte[64 * 48 * 3];
                    Arrays.fill(pixels, (byte) (i * 30));
                    writer.write(frame(Frame.of(pixels, 64, 48, PixelFormat.BGR), i));
                }
            }
            files.put("small." + extension, Files.readAllBytes(file));
            Files.delete(file);
        }
        Files.delete(folder);
        files.put("small.gif", Objects.requireNonNull(pictures().get("small.gif")));
        files.put("huge.gif", hugeGif());
        files.put("itself.m3u8", text("#EXTM3U\n#EXTINF:1,\nitself.m3u8\n"));
        files.put("other.m3u8", text("#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n"));
        files.put("concat", text("ffconcat version 1.0\nfile /etc/hostname\n"));
        files.put("dash", text("<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"></MPD>"));
        return files;
    }

    private static VideoFrame frame(Frame image, int index) {
        return new VideoFrame(image, index, Duration.ofMillis(40L * index));
    }

    private static Map<String, byte[]> models() throws IOException {
        Path file = Files.createTempFile("seed", ".fer");
        EmotionModelFile.write(SmallModels.model(5), Precision.FLOAT16, file);
        byte[] model = Files.readAllBytes(file);
        Files.delete(file);
        return Map.of("small.fer", model);
    }

    private static Map<String, byte[]> tables() {
        String pixels = IntStream.range(0, 48 * 48)
                .mapToObj(i -> String.valueOf(i % 256))
                .collect(Collectors.joining(" "));
        return Map.of(
                "fer2013.csv", text("emotion,pixels,Usage\n0," + pixels + ",Training\n6," + pixels + ",PublicTest\n"),
                "icml.csv", text("emotion, Usage, pixels\n3,Training," + pixels + "\n"),
                "quoted.csv", text("\"emotion\",\"pixels\",\"Usage\"\n\"0\",\"" + pixels + "\",\"Training\"\n"),
                "empty.csv", text("emotion,pixels,Usage\n"));
    }

    private static Map<String, byte[]> checkpoints() throws IOException {
        Path folder = Files.createTempDirectory("seeds");
        EmotionTrainer.builder(SmallModels.network())
                .settings(SmallModels.settings().toBuilder().epochs(1).build())
                .checkpoints(folder)
                .build()
                .train(SmallModels.data(32, Split.TRAINING, 1), SmallModels.data(16, Split.VALIDATION, 2));
        byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint.zip"));
        return Map.of("small.zip", checkpoint);
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
