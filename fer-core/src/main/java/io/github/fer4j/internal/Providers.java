package io.github.fer4j.internal;

import io.github.fer4j.error.FerException;
import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.spi.EmotionClassifierProvider;
import io.github.fer4j.spi.FaceDetectorProvider;
import io.github.fer4j.spi.FacePreprocessorProvider;
import io.github.fer4j.spi.ImageReaderProvider;
import io.github.fer4j.spi.Provider;
import io.github.fer4j.spi.VideoReaderProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds providers on the class path. Of several, the one of the highest {@linkplain Provider#rank() rank} is taken; of
 * equals, the first by name.
 *
 * <p>Each lookup reads the class path anew and loads no native code. Thread-safe.
 */
public final class Providers {

    private static final Logger LOGGER = LoggerFactory.getLogger(Providers.class);

    private static final String EVERYTHING = "io.github.fer4j:fer4j";

    private static final Part<FaceDetectorProvider> DETECTOR =
            new Part<>(FaceDetectorProvider.class, "face detector", "io.github.fer4j:fer-opencv", setter("detector"));
    private static final Part<FacePreprocessorProvider> PREPROCESSOR = new Part<>(
            FacePreprocessorProvider.class, "face preprocessor", "io.github.fer4j:fer-opencv", setter("preprocessor"));
    private static final Part<EmotionClassifierProvider> CLASSIFIER = new Part<>(
            EmotionClassifierProvider.class, "emotion classifier", "io.github.fer4j:fer-opencv", setter("classifier"));
    private static final Part<ImageReaderProvider> READER =
            new Part<>(ImageReaderProvider.class, "image reader", "io.github.fer4j:fer-opencv", setter("imageReader"));
    private static final Part<VideoReaderProvider> VIDEO = new Part<>(
            VideoReaderProvider.class, "video reader", "io.github.fer4j:fer-video", "open a FrameSource yourself");
    private static final List<Part<?>> PARTS = List.of(DETECTOR, PREPROCESSOR, CLASSIFIER, READER, VIDEO);

    private final List<ClassLoader> loaders;

    private Providers(List<ClassLoader> loaders) {
        this.loaders = loaders;
    }

    /**
     * The providers that the calling thread's context class loader or the library's own can see.
     *
     * @return a lookup
     */
    public static Providers find() {
        return of(Thread.currentThread().getContextClassLoader(), Providers.class.getClassLoader());
    }

    static Providers of(@Nullable ClassLoader... candidates) {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        for (ClassLoader candidate : candidates) {
            if (candidate != null && seesThisLibrary(candidate)) {
                loaders.add(candidate);
            }
        }
        return new Providers(List.copyOf(loaders));
    }

    /**
     * The preferred provider of face detectors.
     *
     * @return never null
     * @throws MissingModuleException if there is none
     * @throws FerException if one is declared but cannot be used
     */
    public FaceDetectorProvider faceDetector() {
        return require(DETECTOR);
    }

    /**
     * The preferred provider of face preprocessors.
     *
     * @return never null
     * @throws MissingModuleException if there is none
     * @throws FerException if one is declared but cannot be used
     */
    public FacePreprocessorProvider facePreprocessor() {
        return require(PREPROCESSOR);
    }

    /**
     * The preferred provider of emotion classifiers.
     *
     * @return never null
     * @throws MissingModuleException if there is none
     * @throws FerException if one is declared but cannot be used
     */
    public EmotionClassifierProvider emotionClassifier() {
        return require(CLASSIFIER);
    }

    /**
     * The preferred provider of image readers.
     *
     * @return never null
     * @throws MissingModuleException if there is none
     * @throws FerException if one is declared but cannot be used
     */
    public ImageReaderProvider imageReader() {
        return require(READER);
    }

    /**
     * The preferred provider of video readers.
     *
     * @return never null
     * @throws MissingModuleException if there is none
     * @throws FerException if one is declared but cannot be used
     */
    public VideoReaderProvider videoReader() {
        return require(VIDEO);
    }

    private <P extends Provider> P require(Part<P> part) {
        return preferred(part).orElseThrow(() -> new MissingModuleException(missing(part)));
    }

    private <P extends Provider> Optional<P> preferred(Part<P> part) {
        List<P> found = all(part);
        if (found.size() > 1) {
            LOGGER.debug("taking the first {} of {}", part.noun, describe(found));
        }
        return found.stream().findFirst();
    }

    /** All providers of a part, the preferred first. */
    private <P extends Provider> List<P> all(Part<P> part) {
        List<P> found = new ArrayList<>();
        Set<Class<?>> seen = new HashSet<>();
        try {
            for (ClassLoader loader : loaders) {
                // Both loaders usually see the same classes.
                ServiceLoader.load(part.type, loader).stream()
                        .filter(provider -> seen.add(provider.type()))
                        .map(ServiceLoader.Provider::get)
                        .forEach(found::add);
            }
        } catch (ServiceConfigurationError e) {
            throw new FerException(unusable(part, e), e);
        }
        found.sort(Comparator.comparingInt(Provider::rank).reversed().thenComparing(Provider::name));
        return found;
    }

    private static String unusable(Part<?> part, ServiceConfigurationError error) {
        String reason = error.getCause() == null ? "" : ": " + error.getCause();
        return "a " + part.noun + " on the class path cannot be used (" + error.getMessage() + reason
                + "): mend or remove the dependency that it comes from, or " + part.byHand;
    }

    private String missing(Part<?> part) {
        return "no " + part.noun + " on the class path: add the Maven dependency " + part.dependency + " (or "
                + EVERYTHING + " for everything), or " + part.byHand + "; found: " + inventory(part);
    }

    /** What is there of the other kinds, so that a forgotten dependency is told from a broken class path. */
    private String inventory(Part<?> missing) {
        StringJoiner inventory = new StringJoiner(", ").setEmptyValue("nothing of any other kind");
        for (Part<?> part : PARTS) {
            if (!part.equals(missing)) {
                addTo(inventory, part);
            }
        }
        return inventory.toString();
    }

    private void addTo(StringJoiner inventory, Part<?> part) {
        try {
            List<? extends Provider> found = all(part);
            if (!found.isEmpty()) {
                inventory.add(part.noun + " " + describe(found));
            }
        } catch (FerException e) {
            inventory.add(part.noun + " that cannot be used");
        }
    }

    private static String describe(List<? extends Provider> providers) {
        StringJoiner names = new StringJoiner(", ");
        providers.forEach(provider -> names.add(provider.name() + " (rank " + provider.rank() + ")"));
        return names.toString();
    }

    private static String setter(String name) {
        return "give one by EmotionRecognizer.builder()." + name + "(...)";
    }

    /** In a container the context class loader may belong to another application with a fer4j of its own. */
    private static boolean seesThisLibrary(ClassLoader loader) {
        try {
            return loader.loadClass(Provider.class.getName()) == Provider.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private record Part<P extends Provider>(Class<P> type, String noun, String dependency, String byHand) {}
}
