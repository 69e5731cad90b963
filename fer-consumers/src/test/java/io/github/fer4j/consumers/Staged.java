package io.github.fer4j.consumers;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * An artifact that the build has deployed.
 *
 * @param pom its POM
 * @param model what the POM says
 */
record Staged(Path pom, Model model) {

    /** All of them. */
    static List<Staged> all() {
        return files(Build.STAGED).stream()
                .filter(file -> file.toString().endsWith(".pom"))
                .map(pom -> new Staged(pom, read(pom)))
                .toList();
    }

    String name() {
        return model.getArtifactId();
    }

    boolean isJar() {
        return model.getPackaging().equals("jar");
    }

    boolean isRelease() {
        return !model.getVersion().endsWith("-SNAPSHOT");
    }

    /** The file with that ending, such as {@code -sources.jar}. */
    Path file(String ending) {
        String pomName = pom.getFileName().toString();
        return pom.resolveSibling(pomName.substring(0, pomName.length() - ".pom".length()) + ending);
    }

    /** What was published; neither checksums and signatures nor the repository's own files. */
    List<Path> files() {
        return files(pom.resolveSibling("")).stream()
                .filter(file -> !file.getFileName().toString().startsWith("maven-metadata"))
                .filter(file -> !file.toString().matches(".*\\.(md5|sha1|sha256|sha512|asc)"))
                .toList();
    }

    @Override
    public String toString() {
        return name();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is deployed: run mvn verify from the root folder, online", e);
        }
    }

    private static Model read(Path pom) {
        try (Reader reader = Files.newBufferedReader(pom)) {
            return new MavenXpp3Reader().read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlPullParserException e) {
            throw new AssertionError(pom + " is no POM", e);
        }
    }
}
