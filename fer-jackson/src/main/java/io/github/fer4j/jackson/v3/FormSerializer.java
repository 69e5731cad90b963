package io.github.fer4j.jackson.v3;

import io.github.fer4j.jackson.internal.Form;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.NameTransformer;

/** Writes a value by its form. */
final class FormSerializer<V, F> extends StdSerializer<V> {

    private final Form<V, F> form;

    FormSerializer(Form<V, F> form) {
        super(form.type());
        this.form = form;
    }

    @Override
    public void serialize(V value, JsonGenerator out, SerializationContext context) {
        F written = form.toForm().apply(value);
        serializer(context).serialize(written, out, context);
    }

    /** With the name of its class, which mappers with polymorphic types ask for. */
    @Override
    public void serializeWithType(V value, JsonGenerator out, SerializationContext context, TypeSerializer types) {
        F written = form.toForm().apply(value);
        if (written instanceof Record) {
            WritableTypeId id = types.writeTypePrefix(out, context, types.typeId(value, JsonToken.START_OBJECT));
            serializer(context).unwrappingSerializer(NameTransformer.NOP).serialize(written, out, context);
            types.writeTypeSuffix(out, context, id);
        } else {
            WritableTypeId id =
                    types.writeTypePrefix(out, context, types.typeId(value, JsonToken.VALUE_EMBEDDED_OBJECT));
            serializer(context).serialize(written, out, context);
            types.writeTypeSuffix(out, context, id);
        }
    }

    private ValueSerializer<Object> serializer(SerializationContext context) {
        return context.findPrimaryPropertySerializer(context.getTypeFactory().constructType(form.form()), null);
    }
}
