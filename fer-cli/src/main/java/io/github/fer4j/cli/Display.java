package io.github.fer4j.cli;

import io.github.fer4j.cli.camera.CameraCommand;
import java.util.Objects;
import picocli.CommandLine.ParseResult;

/** Whether the program looks for a display. */
final class Display {

    private static final String HEADLESS = "java.awt.headless";

    private Display() {}

    /** Only a camera's picture needs a window; charts are drawn into files, also where a display is named but broken. */
    static void configure(ParseResult parsed) {
        boolean window =
                parsed.subcommand() != null && parsed.subcommand().commandSpec().userObject() instanceof CameraCommand;
        if (!window) {
            System.setProperty(HEADLESS, Objects.requireNonNullElse(System.getProperty(HEADLESS), "true"));
        }
    }
}
