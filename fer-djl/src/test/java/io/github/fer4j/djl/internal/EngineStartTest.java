package io.github.fer4j.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.support.SmallModels;
import java.io.File;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each in a process of its own, as the engine starts once in a process. */
class EngineStartTest {

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

    private String run(Class<?> main) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), folder.toString()));
        File output = folder.resolve("output").toFile();
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        return Files.readString(output.toPath());
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
}
