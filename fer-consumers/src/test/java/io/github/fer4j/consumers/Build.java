package io.github.fer4j.consumers;

import java.nio.file.Path;

/** What the build of this module passes to its tests, and the folders they use. */
final class Build {

    static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    static final Path ROOT = MODULE.resolve("..").normalize();
    static final Path CONSUMERS = MODULE.resolve(Path.of("src", "test", "consumers"));
    static final Path TARGET = MODULE.resolve("target");
    static final Path PHOTO = TARGET.resolve(Path.of("test-photos", "sinaface.jpg"));

    /** Where the build has deployed what is published. */
    static final Path STAGED = ROOT.resolve(Path.of("target", "staged"));

    static final String VERSION = System.getProperty("fer4j.version");
    static final String NATIVES = System.getProperty("fer4j.natives");
    static final boolean SIGNED = !Boolean.getBoolean("gpg.skip");
    static final Path MAVEN = Path.of(System.getProperty("maven.home"), "bin");

    /** The repository of whoever builds; consumers only read it. */
    static final Path DOWNLOADED = Path.of(System.getProperty("localRepository"));

    private Build() {}
}
