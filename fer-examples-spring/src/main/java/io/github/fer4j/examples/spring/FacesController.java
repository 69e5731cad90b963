package io.github.fer4j.examples.spring;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Answers a photo with its faces as JSON. Thread-safe. */
@RestController
public class FacesController {

    private final EmotionRecognizer recognizer;

    /**
     * Made by Spring.
     *
     * @param recognizer made and closed by the starter
     */
    public FacesController(EmotionRecognizer recognizer) {
        this.recognizer = recognizer;
    }

    /**
     * Recognises a photo.
     *
     * @param photo a picture file
     * @return its faces, the largest first
     * @throws IOException if the upload breaks off
     */
    @PostMapping("/faces")
    public List<FaceEmotion> faces(@RequestParam("photo") MultipartFile photo) throws IOException {
        return recognizer.recognize(photo.getBytes());
    }
}
