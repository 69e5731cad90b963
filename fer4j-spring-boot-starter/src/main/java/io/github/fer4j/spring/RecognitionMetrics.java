package io.github.fer4j.spring;

import io.github.fer4j.RecognitionInterceptor;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.ImageReadException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.Ordered;

/**
 * Times recognitions, by their outcome, and counts the faces of pictures. The time includes what a recognition waits for
 * others. Thread-safe.
 */
final class RecognitionMetrics implements RecognitionInterceptor, Ordered {

    private final MeterRegistry registry;
    private final DistributionSummary faces;

    RecognitionMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.faces = DistributionSummary.builder("fer4j.faces")
                .description("Faces in a picture")
                .register(registry);
        // All outcomes are there from the start, so that a dashboard shows 0 where nothing happened.
        for (Outcome outcome : Outcome.values()) {
            timer(outcome);
        }
    }

    @Override
    public List<FaceEmotion> recognize(Supplier<List<FaceEmotion>> recognition) {
        Timer.Sample sample = Timer.start(registry);
        Outcome outcome = Outcome.ERROR;
        try {
            List<FaceEmotion> found = recognition.get();
            outcome = Outcome.SUCCESS;
            faces.record(found.size());
            return found;
        } catch (ImageReadException e) {
            outcome = Outcome.UNREADABLE;
            throw e;
        } catch (RecognitionRefusedException e) {
            outcome = Outcome.REFUSED;
            throw e;
        } finally {
            sample.stop(timer(outcome));
        }
    }

    private Timer timer(Outcome outcome) {
        return Timer.builder("fer4j.recognition")
                .description("Recognitions of pictures, with the time that they waited")
                .tag("outcome", outcome.tag)
                .register(registry);
    }

    @Override
    public int getOrder() {
        return -100;
    }

    private enum Outcome {
        SUCCESS("success"),
        UNREADABLE("unreadable"),
        REFUSED("refused"),
        ERROR("error");

        private final String tag;

        Outcome(String tag) {
            this.tag = tag;
        }
    }
}
