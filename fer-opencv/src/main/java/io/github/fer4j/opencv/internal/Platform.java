package io.github.fer4j.opencv.internal;

import io.github.fer4j.error.NativeLibraryException;
import java.util.Locale;

/**
 * The operating system and processor, as OpenCV's jar names them.
 *
 * @param os {@code linux}, {@code osx} or {@code windows}
 * @param arch {@code x86_64}, {@code x86_32}, {@code ARMv7} or {@code ARMv8}
 */
record Platform(String os, String arch) {

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String osName, String osArch) {
        return new Platform(os(osName, osArch), arch(osName, osArch));
    }

    /** The library's file name without folder. */
    String fileName() {
        return switch (os) {
            case "windows" -> "opencv_java490.dll";
            case "osx" -> "libopencv_java490.dylib";
            default -> "libopencv_java490.so";
        };
    }

    /** Where the library is in OpenCV's jar. */
    String resource() {
        return "/nu/pattern/opencv/" + os + "/" + arch + "/" + fileName();
    }

    private static String os(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.contains("linux")) {
            return "linux";
        }
        if (name.contains("mac")) {
            return "osx";
        }
        if (name.contains("windows")) {
            return "windows";
        }
        throw unsupported(osName, osArch);
    }

    private static String arch(String osName, String osArch) {
        return switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "x86", "i386", "i486", "i586", "i686" -> "x86_32";
            case "aarch64", "arm64" -> "ARMv8";
            case "arm" -> "ARMv7";
            default -> throw unsupported(osName, osArch);
        };
    }

    private static NativeLibraryException unsupported(String osName, String osArch) {
        return new NativeLibraryException("OpenCV has no library for " + osName + " on " + osArch
                + ": run on Linux (x86-64, ARM), macOS (x86-64, ARM) or Windows (x86-64), or give"
                + " EmotionRecognizer a detector, preprocessor and reader that need no OpenCV");
    }
}
