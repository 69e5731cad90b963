package io.github.fer4j.cli;

/** How much is logged. The standing settings are in {@code simplelogger.properties}. */
final class Logging {

    private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";
    private static final String DJL_LEVEL = "org.slf4j.simpleLogger.log.ai.djl";

    private Logging() {}

    /** Works only before the first logger is made, so commands must not have one before they run. */
    static void configure(boolean verbose) {
        if (verbose) {
            raise(LEVEL);
            raise(DJL_LEVEL);
        }
    }

    /** A level that the user set by a system property stays. */
    private static void raise(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, "info");
        }
    }
}
