package io.github.fer4j.cli.serve;

import io.github.fer4j.error.ImageReadException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;

/** What the service tells Prometheus. Thread-safe. */
final class ServiceMetrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    ServiceMetrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        for (String outcome : new String[] {"success", "unreadable", "error"}) {
            timer(outcome);
        }
        answers(200);
    }

    /** Shows how much is going on. */
    void watch(WorkGate gate, VideoJobs jobs, LiveSessions sessions) {
        gauge("fer4j.requests.inside", "Requests that wait or are being recognised", gate::inside);
        gauge("fer4j.recognitions.running", "Recognitions that are running", gate::working);
        gauge("fer4j.videos.unfinished", "Videos that wait or are being recognised", jobs::unfinished);
        gauge("fer4j.live.sessions", "Browsers that send their camera's picture", sessions::count);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** Times the recognition of a picture by its outcome. */
    <T> T time(Supplier<T> recognition) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "error";
        try {
            T result = recognition.get();
            outcome = "success";
            return result;
        } catch (ImageReadException e) {
            outcome = "unreadable";
            throw e;
        } finally {
            sample.stop(timer(outcome));
        }
    }

    /** Counts an answer. */
    void answered(int status) {
        answers(status).increment();
    }

    private Timer timer(String outcome) {
        return Timer.builder("fer4j.recognition")
                .description("Recognitions of uploaded pictures, without what they waited")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter answers(int status) {
        return Counter.builder("fer4j.answers")
                .description("Answers to requests")
                .tag("status", Integer.toString(status))
                .register(registry);
    }

    /** All figures in Prometheus' text format. */
    String text() {
        return registry.scrape();
    }
}
