package io.github.fer4j.opencv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory of this process, native memory included; on Linux. */
public final class ResidentMemory {

    private ResidentMemory() {}

    public static long kilobytes() throws IOException {
        Matcher matcher =
                Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(Files.readString(Path.of("/proc/self/status")));
        if (!matcher.find()) {
            throw new IOException("no VmRSS");
        }
        return Long.parseLong(matcher.group(1));
    }
}
