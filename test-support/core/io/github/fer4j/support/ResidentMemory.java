package io.github.fer4j.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory of this process, native memory included; on Linux. */
public final class ResidentMemory {

    private ResidentMemory() {}

    public static long kilobytes() throws IOException {
        return status("VmRSS");
    }

    /** The most that it ever was. */
    public static long greatestKilobytes() throws IOException {
        return status("VmHWM");
    }

    /**
     * What a program prints, a number of kilobytes, that runs in a process whose Java heap is resident from the start:
     * what is added is native, and nothing else runs beside it.
     */
    public static long addedIn(Path folder, int heapMegabytes, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> options = List.of(
                "-Xms" + heapMegabytes + "m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+AlwaysPreTouch");
        ChildProcess child = ChildProcess.run(folder, main, options, arguments);
        assertThat(child.exitCode()).as(child.errors()).isZero();
        return Long.parseLong(child.output().strip());
    }

    private static long status(String name) throws IOException {
        Matcher matcher =
                Pattern.compile(name + ":\\s+(\\d+) kB").matcher(Files.readString(Path.of("/proc/self/status")));
        if (!matcher.find()) {
            throw new IOException("no " + name);
        }
        return Long.parseLong(matcher.group(1));
    }
}
