package io.github.fer4j.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Metrics of recognitions, if there is a registry of Micrometer. */
@AutoConfiguration(
        after = FerAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({MeterRegistry.class, RecognitionLimit.class})
public class FerMetricsAutoConfiguration {

    /** Used by Spring. */
    FerMetricsAutoConfiguration() {}

    @Bean
    RecognitionMetrics recognitionMetrics(MeterRegistry registry, RecognitionLimit limit) {
        Gauge.builder("fer4j.recognitions.running", limit, RecognitionLimit::running)
                .description("Recognitions that are running now")
                .register(registry);
        return new RecognitionMetrics(registry);
    }
}
