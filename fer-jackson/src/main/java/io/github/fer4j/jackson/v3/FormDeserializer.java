package io.github.fer4j.jackson.v3;

import io.github.fer4j.jackson.internal.Form;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Reads a value by its form. */
final class FormDeserializer<V, F> extends StdDeserializer<V> {

    private final Form<V, F> form;

    FormDeserializer(Form<V, F> form) {
        super(form.type());
        this.form = form;
    }

    @Override
    public V deserialize(JsonParser in, DeserializationContext context) {
        try {
            return form.value(form(in, context));
        } catch (IllegalArgumentException e) {
            throw ValueInstantiationException.from(in, e.getMessage(), context.constructType(form.type()), e);
        }
    }

    @SuppressWarnings("unchecked") // Jackson makes what it was asked for.
    private F form(JsonParser in, DeserializationContext context) {
        return (F)
                context.findContextualValueDeserializer(context.getTypeFactory().constructType(form.form()), null)
                        .deserialize(in, context);
    }
}
