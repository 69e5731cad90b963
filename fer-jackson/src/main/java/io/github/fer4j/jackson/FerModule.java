package io.github.fer4j.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.jackson.internal.Form;
import io.github.fer4j.jackson.internal.Forms;

/**
 * Writes and reads the results of fer4j as JSON with Jackson 2 (2.15 or newer).
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new FerModule()).build();
 * String json = mapper.writeValueAsString(recognizer.recognize(photo));
 * }</pre>
 *
 * <p>{@code ObjectMapper.findAndRegisterModules()} finds it as well. The form is that of the program {@code fer}: faces
 * have {@code box}, {@code emotion}, {@code confidence} and {@code scores}. Probabilities are rounded to 4 digits, times to
 * microseconds and coordinates of eyes to a tenth of a pixel; what is read equals what was written within this rounding,
 * and is written in the same way again. Invalid values are refused by a {@code ValueInstantiationException}, whose message
 * names the field. Fields that are not known are ignored, so that newer versions may add some.
 *
 * <p>A frame's picture is not written: a {@code FrameResult} is read as {@code FrameFaces}. Thread-safe once it is
 * registered.
 */
public final class FerModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** A module for all results. */
    public FerModule() {
        super("fer4j", Version.unknownVersion());
        Forms.ALL.forEach(this::add);
        addKeySerializer(Emotion.class, new EmotionKeySerializer());
        addKeyDeserializer(Emotion.class, new EmotionKeyDeserializer());
    }

    private <V, F> void add(Form<V, F> form) {
        addSerializer(form.type(), new FormSerializer<>(form));
        addDeserializer(form.type(), new FormDeserializer<>(form));
    }
}
