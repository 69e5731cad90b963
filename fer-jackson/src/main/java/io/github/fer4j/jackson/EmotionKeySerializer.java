package io.github.fer4j.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.fer4j.emotion.Emotion;
import java.io.IOException;

/** An emotion as the key of a map. */
final class EmotionKeySerializer extends JsonSerializer<Emotion> {

    @Override
    public void serialize(Emotion emotion, JsonGenerator out, SerializerProvider context) throws IOException {
        out.writeFieldName(emotion.label());
    }
}
