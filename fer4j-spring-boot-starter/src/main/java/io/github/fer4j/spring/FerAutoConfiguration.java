package io.github.fer4j.spring;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.RecognitionInterceptor;
import io.github.fer4j.files.CacheDirectory;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** A recognizer that is made when the context starts, so that what is wrong shows at once, and closed with it. */
@AutoConfiguration
@ConditionalOnProperty(name = "fer4j.enabled", matchIfMissing = true)
@EnableConfigurationProperties(FerProperties.class)
public class FerAutoConfiguration {

    /** Used by Spring. */
    FerAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    RecognitionLimit recognitionLimit(FerProperties properties) {
        return new RecognitionLimit(properties.concurrency());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    EmotionRecognizer emotionRecognizer(
            FerProperties properties,
            ObjectProvider<RecognitionInterceptor> interceptors,
            ObjectProvider<EmotionRecognizerCustomizer> customizers) {
        if (properties.cache().dir() != null && System.getProperty(CacheDirectory.PROPERTY) == null) {
            System.setProperty(CacheDirectory.PROPERTY, properties.cache().dir().toString());
        }
        EmotionRecognizerBuilder builder = EmotionRecognizer.builder();
        properties.apply(builder);
        builder.interceptor(chain(interceptors.orderedStream().toList()));
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** The first stands around all others. */
    private static RecognitionInterceptor chain(List<RecognitionInterceptor> interceptors) {
        if (interceptors.isEmpty()) {
            return recognition -> recognition.get();
        }
        RecognitionInterceptor first = interceptors.get(0);
        RecognitionInterceptor rest = chain(interceptors.subList(1, interceptors.size()));
        return recognition -> first.recognize(() -> rest.recognize(recognition));
    }
}
