package io.github.fer4j.jackson.v3;

import io.github.fer4j.emotion.Emotion;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** An emotion from the key of a map. */
final class EmotionKeyDeserializer extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        return key.isBlank()
                ? context.handleWeirdKey(Emotion.class, key, "an emotion's name must not be blank")
                : Emotion.of(key);
    }
}
