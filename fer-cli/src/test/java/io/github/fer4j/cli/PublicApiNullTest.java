package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public method, constructor and record of the library refuses null at the call, by a NullPointerException with the
 * parameter's name, unless the parameter is {@link Nullable}.
 *
 * <p>Instance methods are called on objects that {@link SampleArguments} can make.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicApiNullTest {

    /** Programs and tests, and packages that only fer4j itself uses. */
    private static final Set<String> NOT_THE_LIBRARY =
            Set.of("cli", "testkit", "support", "benchmarks", "internal", "provider", "files", "format", "search");

    /** What the compiler or Java's own classes declare. */
    private static final Set<String> OF_JAVA = Set.of("equals", "valueOf", "compareTo");

    private final SampleArguments samples = new SampleArguments();

    static Stream<Class<?>> checkedClasses() {
        return classes();
    }

    private static Stream<Class<?>> classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ArchitectureTest.ROOT).stream()
                        .filter(type ->
                                Stream.of(type.getPackageName().split("\\.")).noneMatch(NOT_THE_LIBRARY::contains))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(PublicApiNullTest::isPublic)
                        // An exception that refused its message would hide the failure that it reports.
                        .filter(type -> !Throwable.class.isAssignableFrom(type));
    }

    @ParameterizedTest
    @MethodSource("checkedClasses")
    void nullIsRefusedByTheParametersName(Class<?> type) {
        assertThat(violations(type)).isEmpty();
    }

    @Test
    void theWholeLibraryIsCovered() {
        assertThat(classes().map(Class::getPackageName).distinct())
                .contains(
                        "io.github.fer4j",
                        "io.github.fer4j.model",
                        "io.github.fer4j.opencv.detect",
                        "io.github.fer4j.ffmpeg",
                        "io.github.fer4j.djl");
    }

    @Test
    void aMethodThatTakesNullOrDoesNotNameItIsNoticed() {
        assertThat(violations(Careless.class))
                .containsExactlyInAnyOrder(
                        "Careless(String kept) takes null for kept",
                        "Careless.length(String text) throws a NullPointerException that does not name text",
                        "Careless.later(String text) throws java.lang.NumberFormatException for null as text");
    }

    private List<String> violations(Class<?> type) {
        List<String> violations = new ArrayList<>();
        for (Constructor<?> constructor : type.getConstructors()) {
            if (!Modifier.isAbstract(type.getModifiers())) {
                check(constructor, constructor::newInstance, violations);
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isChecked(method)) {
                Object target = Modifier.isStatic(method.getModifiers()) ? null : samples.of(type);
                if (target != null || Modifier.isStatic(method.getModifiers())) {
                    check(method, arguments -> method.invoke(target, arguments), violations);
                }
            }
        }
        return violations;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static boolean isChecked(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isAbstract(method.getModifiers())
                && !method.isSynthetic()
                && !OF_JAVA.contains(method.getName());
    }

    private void check(Executable executable, Call call, List<String> violations) {
        Parameter[] parameters = executable.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].getType().isPrimitive() && !isNullable(parameters[i].getAnnotatedType())) {
                check(executable, call, i, violations);
            }
        }
    }

    private void check(Executable executable, Call call, int position, List<String> violations) {
        Parameter[] parameters = executable.getParameters();
        Object[] arguments = new Object[parameters.length];
        // An argument that cannot be made is null as well: its name is then as good.
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == position ? null : samples.of(executable.getGenericParameterTypes()[i]);
            if (arguments[i] == null && !isNullable(parameters[i].getAnnotatedType())) {
                names.add(parameters[i].getName());
            }
        }
        problem(call, arguments, names).ifPresent(problem -> violations.add(signature(executable) + problem));
    }

    private static Optional<String> problem(Call call, Object[] arguments, Set<String> names) {
        String name = String.join(" and ", names);
        try {
            call.with(arguments);
            return Optional.of(" takes null for " + name);
        } catch (InvocationTargetException e) {
            Throwable failure = Objects.requireNonNull(e.getCause());
            if (!(failure instanceof NullPointerException)) {
                return Optional.of(" throws " + failure.getClass().getName() + " for null as " + name);
            }
            return failure.getMessage() != null && names.contains(failure.getMessage())
                    ? Optional.empty()
                    : Optional.of(" throws a NullPointerException that does not name " + name);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static String signature(Executable executable) {
        String owner = executable.getDeclaringClass().getSimpleName();
        List<String> parameters = Stream.of(executable.getParameters())
                .map(parameter -> parameter.getType().getSimpleName() + " " + parameter.getName())
                .toList();
        return (executable instanceof Method ? owner + "." + executable.getName() : owner) + "("
                + String.join(", ", parameters) + ")";
    }

    /** A call of what is checked. */
    @FunctionalInterface
    private interface Call {
        @Nullable
        Object with(Object[] arguments) throws ReflectiveOperationException;
    }

    /** A class whose mistakes this test is there to find. */
    public static final class Careless {

        private final String kept;

        /** Takes anything. */
        public Careless(String kept) {
            this.kept = kept;
        }

        /** Fails without a name. */
        public int length(String text) {
            return text.length() + kept.length();
        }

        /** Fails by another exception. */
        public static int later(String text) {
            return Integer.parseInt(text);
        }

        /** Makes no mistake. */
        public static int checked(String text, @Nullable String other) {
            return Objects.requireNonNull(text, "text").length() + (other == null ? 0 : 1);
        }
    }
}
