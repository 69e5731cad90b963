package io.github.fer4j.jackson;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import io.github.fer4j.emotion.Emotion;
import java.io.IOException;

/** An emotion from the key of a map. */
final class EmotionKeyDeserializer extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
        return key.isBlank()
                ? context.handleWeirdKey(Emotion.class, key, "an emotion's name must not be blank")
                : Emotion.of(key);
    }
}
