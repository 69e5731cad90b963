package io.github.fer4j.spring.app;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.RecognitionInterceptor;
import io.github.fer4j.emotion.FaceEmotion;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An application that answers photos with their faces. */
@SpringBootApplication
public class PhotoApplication {

    /** Recognitions wait for a permit, so that a test can hold one. */
    final Semaphore gate = new Semaphore(Integer.MAX_VALUE);

    /** Inside of the limit. */
    @Bean
    @Order(1)
    RecognitionInterceptor gate() {
        return recognition -> {
            gate.acquireUninterruptibly();
            try {
                return recognition.get();
            } finally {
                gate.release();
            }
        };
    }

    /** The only end point. */
    @RestController
    static class Photos {

        private final EmotionRecognizer recognizer;

        Photos(EmotionRecognizer recognizer) {
            this.recognizer = recognizer;
        }

        @PostMapping("/faces")
        List<FaceEmotion> faces(@RequestBody byte[] photo) {
            return recognizer.recognize(photo);
        }
    }
}
