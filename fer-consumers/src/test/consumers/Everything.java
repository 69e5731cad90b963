import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.ffmpeg.VideoFileWriter;
import io.github.fer4j.image.Frame;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import io.github.fer4j.video.VideoFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Writes a film of a photo with FFmpeg, and recognises it with PyTorch. */
public class Everything {
    public static void main(String[] args) throws IOException {
        Frame photo = new OpenCvImageReader().read(Files.readAllBytes(Path.of("party.jpg")), "party.jpg");
        Path film = Path.of("party.mp4");
        try (VideoFileWriter writer = VideoFileWriter.builder(film).framesPerSecond(25).build()) {
            for (int i = 0; i < 3; i++) {
                writer.write(new VideoFrame(photo, i, Duration.ofMillis(40L * i)));
            }
        }
        try (EmotionClassifier classifier = DjlEmotionClassifier.of(BundledModels.regularized());
                EmotionRecognizer recognizer =
                        EmotionRecognizer.builder().classifier(classifier).build()) {
            recognizer.video(film).onFrame(result -> System.out.println(result.faces())).run();
        }
    }
}
