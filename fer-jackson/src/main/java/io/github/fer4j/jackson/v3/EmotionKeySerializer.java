package io.github.fer4j.jackson.v3;

import io.github.fer4j.emotion.Emotion;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** An emotion as the key of a map. */
final class EmotionKeySerializer extends ValueSerializer<Emotion> {

    @Override
    public void serialize(Emotion emotion, JsonGenerator out, SerializationContext context) {
        out.writeName(emotion.label());
    }
}
