package io.github.fer4j.jackson.v3;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.jackson.internal.Form;
import io.github.fer4j.jackson.internal.Forms;
import tools.jackson.core.Version;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads the results of fer4j as JSON with Jackson 3.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new FerModule()).build();
 * String json = mapper.writeValueAsString(recognizer.recognize(photo));
 * }</pre>
 *
 * <p>{@code JsonMapper.builder().findAndAddModules()} finds it as well. The JSON is the same as with Jackson 2; see {@link
 * io.github.fer4j.jackson.FerModule}. Thread-safe once it is registered.
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
