package io.github.fer4j.model.format;

import io.github.fer4j.model.training.TrainingSettings;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a record from an object of JSON that has exactly its components. Whatever does not fit is an {@link
 * IllegalArgumentException}. Only records that the caller's type names, and the {@link Kinds}, are ever made.
 */
final class RecordReader {

    private RecordReader() {}

    /**
     * A value of a type.
     *
     * @param at where it stands, for messages
     */
    static Object read(Type type, Object json, String at) {
        if (type == TrainingSettings.class) {
            return ((StoredSettings) read(StoredSettings.class, json, at)).toSettings();
        }
        if (type instanceof ParameterizedType list && json instanceof List<?> elements) {
            return list(list.getActualTypeArguments()[0], elements, at);
        }
        if (type == long[].class && json instanceof List<?> elements) {
            return list(long.class, elements, at).stream()
                    .mapToLong(number -> (long) number)
                    .toArray();
        }
        if (type instanceof Class<?> plain) {
            return json instanceof JsonObject object
                    ? record(plain, object.values(), at)
                    : Scalars.read(plain, json, at);
        }
        throw Scalars.mismatch(type, json, at);
    }

    private static List<Object> list(Type type, List<?> elements, String at) {
        List<Object> list = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            list.add(read(type, elements.get(i), at + "[" + i + "]"));
        }
        return list;
    }

    private static Object record(Class<?> type, Map<String, Object> values, String at) {
        if (Kinds.exist(type)) {
            Map<String, Object> rest = new LinkedHashMap<>(values);
            return record(Kinds.named(rest.remove(Kinds.PROPERTY), type, at), rest, at);
        }
        if (!type.isRecord()) {
            throw Scalars.mismatch(type, "an object", at);
        }
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(at + " has an unknown " + name);
            }
        }
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < arguments.length; i++) {
            String name = names.get(i);
            Object value = values.getOrDefault(name, ManifestDefaults.ofComponent(type, name));
            if (value == null) {
                throw new IllegalArgumentException(at + " lacks " + name);
            }
            arguments[i] = read(components[i].getGenericType(), value, at + "." + name);
        }
        return make(type, components, arguments);
    }

    private static Object make(Class<?> type, RecordComponent[] components, Object[] arguments) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("every record has this constructor", e);
        }
    }
}
