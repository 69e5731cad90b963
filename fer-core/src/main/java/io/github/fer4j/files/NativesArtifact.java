package io.github.fer4j.files;

import java.util.List;
import java.util.Locale;

/**
 * The artifact that brings the native libraries of PyTorch and FFmpeg for a platform, and the lines that add it to a
 * project. Thread-safe.
 */
public final class NativesArtifact {

    /** As in the names of the artifacts. */
    private static final List<String> PLATFORMS =
            List.of("linux-x86_64", "linux-aarch64", "macos-aarch64", "macos-x86_64", "windows-x86_64");

    private NativesArtifact() {}

    /**
     * What to do where a library is missing.
     *
     * @return a sentence without its end, with the line for Maven, the line for Gradle and the version of this library
     */
    public static String advice() {
        return advice(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), LibraryVersion.current());
    }

    static String advice(String osName, String osArch, String version) {
        String platform = os(osName) + "-" + arch(osArch);
        if (!PLATFORMS.contains(platform)) {
            return "there is none for " + osName + " on " + osArch + ", only for " + String.join(", ", PLATFORMS);
        }
        String artifact = "fer4j-natives-" + platform;
        return "add the native libraries of this platform; Maven: <dependency><groupId>io.github.fer4j</groupId>"
                + "<artifactId>" + artifact + "</artifactId><version>" + version + "</version><type>pom</type>"
                + "<scope>runtime</scope></dependency> Gradle: runtimeOnly(\"io.github.fer4j:" + artifact + ":"
                + version + "\")";
    }

    private static String os(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return "macos";
        }
        return lower.startsWith("windows") ? "windows" : lower;
    }

    private static String arch(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "aarch64";
            default -> name;
        };
    }
}
