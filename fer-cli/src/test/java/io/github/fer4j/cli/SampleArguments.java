package io.github.fer4j.cli;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.preprocess.FaceImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a valid value of a type where that is easy: known values, constants, and what factories and constructors give. */
final class SampleArguments {

    private static final int DEPTH = 4;

    private static final Map<Class<?>, Object> KNOWN = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(double.class, 0.5),
            Map.entry(float.class, 0.5f),
            Map.entry(boolean.class, false),
            Map.entry(byte.class, (byte) 1),
            Map.entry(char.class, 'c'),
            Map.entry(String.class, "sample"),
            Map.entry(CharSequence.class, "sample"),
            Map.entry(Object.class, "sample"),
            Map.entry(Double.class, 0.5),
            Map.entry(Integer.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(Float.class, 0.5f),
            Map.entry(Boolean.class, false),
            Map.entry(Throwable.class, new IllegalStateException("sample")),
            Map.entry(byte[].class, new byte[FaceImage.PIXELS]),
            Map.entry(float[].class, new float[] {1}),
            Map.entry(double[].class, new double[] {1}),
            Map.entry(int[].class, new int[] {1}),
            Map.entry(long[].class, new long[] {1}),
            Map.entry(Path.class, Path.of("target", "no-folder", "sample.bin")),
            Map.entry(URI.class, URI.create("file:///no-folder/sample.bin")),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(InputStream.class, new ByteArrayInputStream(new byte[1])),
            Map.entry(OutputStream.class, OutputStream.nullOutputStream()),
            Map.entry(Random.class, new Random(1)),
            Map.entry(BufferedImage.class, new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)),
            Map.entry(Emotion.class, Emotion.HAPPINESS),
            Map.entry(EmotionScores.class, EmotionScores.of(List.of(Emotion.HAPPINESS), new float[] {1})),
            Map.entry(Frame.class, Frame.of(new byte[1], 1, 1, PixelFormat.GRAY)));

    private final Map<Class<?>, Optional<Object>> made = new HashMap<>();

    /** A value of a type; null if there is none that is easy to make. */
    @Nullable
    Object of(Type type) {
        return of(type, DEPTH);
    }

    private @Nullable Object of(Type type, int depth) {
        if (type instanceof Class<?> raw) {
            return KNOWN.containsKey(raw) ? KNOWN.get(raw) : made(raw, depth);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], depth);
        }
        return type instanceof ParameterizedType generic ? ofGeneric(generic, depth) : null;
    }

    private @Nullable Object ofGeneric(ParameterizedType type, int depth) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (raw.isAssignableFrom(List.class) || raw == Set.class) {
            Object element = of(of[0], depth);
            if (element == null) {
                return null;
            }
            return raw == Set.class ? Set.of(element) : List.of(element);
        }
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        return raw == Class.class ? Object.class : made(raw, depth);
    }

    private @Nullable Object made(Class<?> type, int depth) {
        Optional<Object> before = made.get(type);
        if (before != null) {
            return before.orElse(null);
        }
        if (depth == 0) {
            return null;
        }
        // For types that are made of themselves.
        made.put(type, Optional.empty());
        Optional<Object> sample = make(type, depth);
        made.put(type, sample);
        return sample.orElse(null);
    }

    private Optional<Object> make(Class<?> type, int depth) {
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        if (type.isArray()) {
            Object element = of(type.getComponentType(), depth - 1);
            if (element == null) {
                return Optional.empty();
            }
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, element);
            return Optional.of(array);
        }
        if (needsNativeCode(type)) {
            return Optional.empty();
        }
        return Stream.of(
                        constants(type),
                        called(type, depth),
                        constructed(type, depth),
                        type.isInterface() && !type.isSealed() ? Stream.of(unusable(type)) : Stream.empty())
                .flatMap(samples -> samples)
                .findFirst();
    }

    /** Engines are started by other tests; here their arguments matter. */
    private static boolean needsNativeCode(Class<?> type) {
        return Stream.of("io.github.fer4j.opencv.", "io.github.fer4j.ffmpeg.", "io.github.fer4j.djl.", "org.", "ai.")
                .anyMatch(type.getName()::startsWith);
    }

    private static Stream<Object> constants(Class<?> type) {
        return Stream.of(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .flatMap(field -> {
                    try {
                        return Stream.ofNullable(field.get(null));
                    } catch (ReflectiveOperationException e) {
                        return Stream.empty();
                    }
                });
    }

    private Stream<Object> called(Class<?> type, int depth) {
        return Stream.of(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .sorted(Comparator.comparingInt(Method::getParameterCount).thenComparing(Method::toGenericString))
                .flatMap(method -> arguments(method.getGenericParameterTypes(), depth)
                        .flatMap(arguments -> {
                            try {
                                return Stream.ofNullable(method.invoke(null, arguments));
                            } catch (ReflectiveOperationException e) {
                                return Stream.empty();
                            }
                        }));
    }

    private Stream<Object> constructed(Class<?> type, int depth) {
        if (Modifier.isAbstract(type.getModifiers())) {
            return Stream.empty();
        }
        return Stream.of(type.getConstructors())
                .sorted(Comparator.<Constructor<?>>comparingInt(Constructor::getParameterCount)
                        .thenComparing(Constructor::toGenericString))
                .flatMap(constructor -> arguments(constructor.getGenericParameterTypes(), depth)
                        .flatMap(arguments -> {
                            try {
                                return Stream.of(constructor.newInstance(arguments));
                            } catch (ReflectiveOperationException e) {
                                return Stream.empty();
                            }
                        }));
    }

    private Stream<Object[]> arguments(Type[] types, int depth) {
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = of(types[i], depth - 1);
            if (arguments[i] == null) {
                return Stream.empty();
            }
        }
        return Stream.<Object[]>of(arguments);
    }

    private static Object unusable(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return switch (method.getName()) {
                case "toString" -> "sample";
                case "hashCode" -> 1;
                case "equals" -> proxy == arguments[0];
                case "close" -> null;
                default -> throw new UnsupportedOperationException(method + " of a sample");
            };
        });
    }
}
