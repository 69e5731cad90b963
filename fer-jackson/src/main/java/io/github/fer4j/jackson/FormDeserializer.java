package io.github.fer4j.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.github.fer4j.jackson.internal.Form;
import java.io.IOException;

/** Reads a value by its form. */
@SuppressWarnings("serial") // Nobody stores a deserializer.
final class FormDeserializer<V, F> extends StdDeserializer<V> {

    private final Form<V, F> form;

    FormDeserializer(Form<V, F> form) {
        super(form.type());
        this.form = form;
    }

    @Override
    public V deserialize(JsonParser in, DeserializationContext context) throws IOException {
        try {
            return form.value(form(in, context));
        } catch (IllegalArgumentException e) {
            throw ValueInstantiationException.from(in, e.getMessage(), context.constructType(form.type()), e);
        }
    }

    @SuppressWarnings("unchecked") // Jackson makes what it was asked for.
    private F form(JsonParser in, DeserializationContext context) throws IOException {
        return (F)
                context.findContextualValueDeserializer(context.getTypeFactory().constructType(form.form()), null)
                        .deserialize(in, context);
    }
}
