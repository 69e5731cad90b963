package io.github.fer4j.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.github.fer4j.jackson.internal.Form;
import java.io.IOException;

/** Writes a value by its form. */
@SuppressWarnings("serial") // Nobody stores a serializer.
final class FormSerializer<V, F> extends StdSerializer<V> {

    private final Form<V, F> form;

    FormSerializer(Form<V, F> form) {
        super(form.type());
        this.form = form;
    }

    @Override
    public void serialize(V value, JsonGenerator out, SerializerProvider context) throws IOException {
        F written = form.toForm().apply(value);
        serializer(context).serialize(written, out, context);
    }

    /** With the name of its class, which mappers with polymorphic types ask for. */
    @Override
    public void serializeWithType(V value, JsonGenerator out, SerializerProvider context, TypeSerializer types)
            throws IOException {
        F written = form.toForm().apply(value);
        if (written instanceof Record) {
            WritableTypeId id = types.writeTypePrefix(out, types.typeId(value, JsonToken.START_OBJECT));
            serializer(context).unwrappingSerializer(NameTransformer.NOP).serialize(written, out, context);
            types.writeTypeSuffix(out, id);
        } else {
            WritableTypeId id = types.writeTypePrefix(out, types.typeId(value, JsonToken.VALUE_EMBEDDED_OBJECT));
            serializer(context).serialize(written, out, context);
            types.writeTypeSuffix(out, id);
        }
    }

    private JsonSerializer<Object> serializer(SerializerProvider context) throws IOException {
        return context.findValueSerializer(context.getTypeFactory().constructType(form.form()), null);
    }
}
