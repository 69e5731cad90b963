package io.github.fer4j.cli.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Recognises an uploaded picture: JSON, or the picture with the faces marked if the client accepts pictures alone. Nothing of
 * it is stored. Thread-safe.
 */
final class RecognizeHandler implements Handler {

    /** What is drawn into, by the media type that the client asks for. */
    private static final Map<String, String> FORMATS = Map.of("image/jpeg", "jpeg", "image/png", "png");

    private final EmotionRecognizer recognizer;
    private final WorkGate gate;
    private final ServiceMetrics metrics;
    private final long mostBytes;

    RecognizeHandler(EmotionRecognizer recognizer, WorkGate gate, ServiceMetrics metrics, long mostBytes) {
        this.recognizer = recognizer;
        this.gate = gate;
        this.metrics = metrics;
        this.mostBytes = mostBytes;
    }

    @Override
    public void handle(Context context) {
        String type = pictureType(context.header("Accept"));
        try (WorkGate.Admission admission = gate.admit()) {
            byte[] upload = Upload.bytes(context, "image", mostBytes);
            Answer answer = admission.work(() -> metrics.time(() -> recognize(upload, type)));
            context.contentType(answer.type()).result(answer.body());
        }
    }

    /** The kind of picture that is asked for; null for JSON. */
    private static @Nullable String pictureType(@Nullable String accept) {
        if (accept == null || accept.contains("json") || accept.contains("*/*")) {
            return null;
        }
        for (String type : FORMATS.keySet()) {
            if (accept.contains(type)) {
                return type;
            }
        }
        throw Problem.of(406, "Not acceptable", "Accept application/json, image/jpeg or image/png.");
    }

    private Answer recognize(byte[] upload, @Nullable String type) {
        Frame frame = recognizer.read(upload);
        List<FaceEmotion> faces = recognizer.recognize(frame);
        return type == null
                ? new Answer("application/json", json(frame, faces))
                : new Answer(type, picture(new FaceAnnotator().annotate(frame, faces), FORMATS.get(type)));
    }

    /** As {@code fer recognize --json} prints it, but for the name of the picture. */
    private static byte[] json(Frame frame, List<FaceEmotion> faces) {
        ObjectNode json = Json.object().put("width", frame.width()).put("height", frame.height());
        json.set("faces", Json.tree(faces));
        return Json.line(json).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(Frame frame, @Nullable String format) {
        BufferedImage image = BufferedImages.toBufferedImage(frame);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, String.valueOf(format), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // handed from one method to the next
    private record Answer(String type, byte[] body) {}
}
