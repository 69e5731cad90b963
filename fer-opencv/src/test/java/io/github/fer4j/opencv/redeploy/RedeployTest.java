package io.github.fer4j.opencv.redeploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A web application that is stopped leaves no thread and no class loader behind. */
class RedeployTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aStoppedApplicationLeavesNothingBehind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        WeakReference<ClassLoader> loader = runAndStop();
        assertThat(new Reminder(new StringBuilder())).isNotEqualTo(new Reminder(new StringBuilder()));
        assertThat(isCollected(loader)).as("the class loader is collected").isTrue();
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        assertThat(left).extracting(Thread::getName).noneMatch(name -> name.startsWith("fer4j"));
    }

    @Test
    void twoApplicationsRunSideBySide() throws Exception {
        assertThat(new Application().call()).isOne();
        try (URLClassLoader first = loader();
                URLClassLoader second = loader()) {
            assertThat(run(first)).isEqualTo(1);
            assertThat(run(second)).isEqualTo(1);
        }
    }

    private static WeakReference<ClassLoader> runAndStop() throws Exception {
        try (URLClassLoader loader = loader()) {
            assertThat(run(loader)).isEqualTo(1);
            return new WeakReference<>(loader);
        }
    }

    private static Object run(ClassLoader loader) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> type = loader.loadClass(Application.class.getName());
            assertThat(type).isNotEqualTo(Application.class);
            return ((Callable<?>) type.getConstructor().newInstance()).call();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** Everything anew, as an application server loads it. */
    private static URLClassLoader loader() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    private static boolean isCollected(WeakReference<ClassLoader> loader) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!loader.refersTo(null) && Instant.now().isBefore(deadline)) {
            System.gc();
            Thread.sleep(50);
        }
        return loader.refersTo(null);
    }

    /**
     * Java 17 keeps the class of a component of the record that was compared last, whatever its class loader
     * (java.lang.runtime.ObjectMethods). The next record that is compared takes its place.
     */
    private record Reminder(StringBuilder of) {}
}
