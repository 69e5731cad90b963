package io.github.fer4j.model.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.fer4j.model.training.TrainingSettings;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** Writes a record as an object of JSON, its components in order. */
final class RecordWriter {

    private RecordWriter() {}

    static void write(Object value, JsonGenerator out) throws IOException {
        if (value instanceof TrainingSettings settings) {
            write(StoredSettings.of(settings), out);
        } else if (value instanceof Record object) {
            writeObject(object, out);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                write(element, out);
            }
            out.writeEndArray();
        } else if (value instanceof long[] numbers) {
            out.writeArray(numbers, 0, numbers.length);
        } else if (value instanceof Enum<?> constant) {
            out.writeString(constant.name());
        } else {
            out.writePOJO(value); // text, a number or a truth value
        }
    }

    private static void writeObject(Record object, JsonGenerator out) throws IOException {
        out.writeStartObject();
        String kind = Kinds.nameOf(object.getClass());
        if (kind != null) {
            out.writeStringField(Kinds.PROPERTY, kind);
        }
        for (RecordComponent component : object.getClass().getRecordComponents()) {
            Object value = value(component, object);
            // Older versions of the library read the file as well, where the component means what it always did.
            if (!value.equals(ManifestDefaults.ofComponent(object.getClass(), component.getName()))) {
                out.writeFieldName(component.getName());
                write(value, out);
            }
        }
        out.writeEndObject();
    }

    private static Object value(RecordComponent component, Record object) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("every record gives its components", e);
        }
    }
}
