package io.github.fer4j.spring;

import io.github.fer4j.EmotionRecognizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health of the recognizer, if there is Boot's Actuator. */
@AutoConfiguration(after = FerAutoConfiguration.class)
@ConditionalOnBean(EmotionRecognizer.class)
@ConditionalOnProperty(name = "management.health.fer4j.enabled", matchIfMissing = true)
public class FerHealthAutoConfiguration {

    /** Used by Spring. */
    FerHealthAutoConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.actuate.health.HealthIndicator.class)
    static class Boot3 {

        @Bean
        @ConditionalOnMissingBean(name = "fer4jHealthIndicator")
        org.springframework.boot.actuate.health.HealthIndicator fer4jHealthIndicator(EmotionRecognizer recognizer) {
            return () -> RecognizerHealth.problem(recognizer)
                    .map(problem -> org.springframework.boot.actuate.health.Health.down(problem))
                    .orElseGet(org.springframework.boot.actuate.health.Health::up)
                    .withDetail("labels", RecognizerHealth.labels(recognizer))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.health.contributor.HealthIndicator.class)
    static class Boot4 {

        @Bean
        @ConditionalOnMissingBean(name = "fer4jHealthIndicator")
        org.springframework.boot.health.contributor.HealthIndicator fer4jHealthIndicator(EmotionRecognizer recognizer) {
            return () -> RecognizerHealth.problem(recognizer)
                    .map(problem -> org.springframework.boot.health.contributor.Health.down(problem))
                    .orElseGet(org.springframework.boot.health.contributor.Health::up)
                    .withDetail("labels", RecognizerHealth.labels(recognizer))
                    .build();
        }
    }
}
