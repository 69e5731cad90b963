package io.github.fer4j.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.error.NativeLibraryException;
import io.github.fer4j.support.ChildProcess;
import io.github.fer4j.support.SmallModels;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each in a process of its own, as the engine starts once in a process. */
class EngineStartTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    /** DJL reads the properties while it starts alone; what others in the process set stays as it was. */
    @Test
    void theProcessHasItsSystemPropertiesAndItsThreadBackOnceTheEngineHasStarted() throws Exception {
        assertThat(run(Start.class)).isEqualTo("kept\n");
    }

    @Test
    void nothingIsReportedHomeOrDownloadedWhileTrainingAndClassifying() throws Exception {
        assertThat(run(Use.class)).isEqualTo("[]\n");
    }

    /** Tools that put all jars into one often keep one file of META-INF/services only. */
    @Test
    void theEngineIsFoundWithoutItsServiceFile() throws Exception {
        assertThat(run(Hidden.class, "META-INF/services/ai.djl.engine.EngineProvider"))
                .isEqualTo("42\n");
    }

    @Test
    void aMissingEngineIsAnErrorThatNamesTheDependency() throws Exception {
        assertThat(run(Hidden.class, "META-INF/services/ai.djl.engine.EngineProvider", "ai/djl/pytorch/engine/"))
                .startsWith("io.github.fer4j.error.MissingModuleException: ")
                .contains("ai.djl.pytorch:pytorch-engine");
    }

    @Test
    void aMissingLibraryIsAnErrorThatHasTheLinesToAdd() throws Exception {
        List<String> withoutNatives = Stream.of(CLASS_PATH.split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("pytorch-native"))
                .toList();
        assertThat(run(String.join(File.pathSeparator, withoutNatives), Failing.class))
                .startsWith("io.github.fer4j.error.NativeLibraryException: ")
                .contains("<artifactId>fer4j-natives-", "runtimeOnly(\"io.github.fer4j:fer4j-natives-")
                .doesNotContain("unknown", "${");
    }

    private String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        return run(CLASS_PATH, main, arguments);
    }

    private String run(String classPath, Class<?> main, String... arguments) throws IOException, InterruptedException {
        ChildProcess child = ChildProcess.run(folder, classPath, main, List.of(), arguments);
        assertThat(child.exitCode()).as(child.errors()).isZero();
        return child.output();
    }

    static final class Start {

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) {
            System.setProperty("ai.djl.offline", "false");
            Map<Object, Object> before = properties();
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            PyTorch.engine();
            boolean kept = before.equals(properties())
                    && loader == Thread.currentThread().getContextClassLoader()
                    && ai.djl.pytorch.jni.JniUtils.isGradMode();
            System.out.println(kept ? "kept" : "changed: " + properties());
        }

        /** All but JNA's own, which it sets when it is loaded. */
        private static Map<Object, Object> properties() {
            Map<Object, Object> properties = new TreeMap<>(System.getProperties());
            properties.keySet().removeIf(name -> name.toString().matches("jna\\..*|jnidispatch\\..*"));
            return properties;
        }
    }

    static final class Failing {

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) {
            try {
                PyTorch.engine();
            } catch (NativeLibraryException e) {
                System.out.println(e);
            }
        }
    }

    static final class Use {

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) {
            List<URI> asked = new CopyOnWriteArrayList<>();
            ProxySelector.setDefault(new ProxySelector() {
                @Override
                public List<Proxy> select(URI uri) {
                    asked.add(uri);
                    return List.of(Proxy.NO_PROXY);
                }

                @Override
                public void connectFailed(URI uri, SocketAddress address, IOException reason) {}
            });
            try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(SmallModels.model(1))) {
                classifier.classify(SmallModels.data(3, Split.TEST, 3).faces().stream()
                        .map(LabelledFace::face)
                        .toList());
            }
            EmotionTrainer.builder(SmallModels.network())
                    .settings(SmallModels.settings().toBuilder().epochs(1).build())
                    .build()
                    .train(SmallModels.data(30, Split.TRAINING, 1), SmallModels.data(30, Split.VALIDATION, 2));
            System.out.println(asked);
        }
    }

    /** Starts the engine where resources and classes of a name cannot be found. */
    static final class Hidden {

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) throws Exception {
            List<URL> path = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                path.add(Path.of(entry).toUri().toURL());
            }
            ClassLoader loader = new Hiding(path.toArray(new URL[0]), List.of(args));
            Class<?> share = loader.loadClass(InferenceThread.class.getName());
            try {
                Object thread = share.getMethod("open").invoke(null);
                Callable<Integer> task = () -> 42;
                System.out.println(share.getMethod("call", Callable.class).invoke(thread, task));
            } catch (InvocationTargetException e) {
                System.out.println(e.getCause());
            }
        }
    }

    private static final class Hiding extends URLClassLoader {

        private final List<String> hidden;

        Hiding(URL[] path, List<String> hidden) {
            super(path, ClassLoader.getPlatformClassLoader());
            this.hidden = hidden;
        }

        private boolean isHidden(String name) {
            return hidden.stream().anyMatch(name::startsWith);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (isHidden(name.replace('.', '/'))) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        @Override
        public Enumeration<URL> findResources(String name) throws IOException {
            return isHidden(name) ? Collections.emptyEnumeration() : super.findResources(name);
        }
    }
}
