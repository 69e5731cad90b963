package io.github.fer4j.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Maven Central asks of each artifact, and what its users may expect of it. */
class CentralRulesIT {

    private static final String PROJECT = "https://github.com/fer4j/fer4j";

    static List<Staged> artifacts() {
        return Staged.all();
    }

    static Stream<Staged> jars() {
        return Staged.all().stream().filter(Staged::isJar);
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void thePomDescribesTheProject(Staged artifact) {
        Model model = artifact.model();
        assertThat(model.getGroupId()).isEqualTo("io.github.fer4j");
        assertThat(model.getVersion()).isEqualTo(Build.VERSION);
        assertThat(model.getName()).startsWith("fer4j");
        assertThat(model.getDescription()).endsWith(".");
        assertThat(model.getUrl()).isEqualTo(PROJECT);
        assertThat(model.getLicenses()).extracting(License::getName).containsExactly("Apache-2.0");
        assertThat(model.getDevelopers()).hasSize(1);
        assertThat(model.getScm().getUrl()).isEqualTo(PROJECT);
        assertThat(model.getScm().getConnection()).isEqualTo("scm:git:" + PROJECT + ".git");
        assertThat(model.getIssueManagement().getUrl()).isEqualTo(PROJECT + "/issues");
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void thePomNeedsNothingOfTheBuild(Staged artifact) throws IOException {
        Model model = artifact.model();
        assertThat(model.getParent()).isNull();
        assertThat(model.getBuild()).isNull();
        assertThat(model.getProfiles()).isEmpty();
        assertThat(model.getProperties()).isEmpty();
        assertThat(model.getRepositories()).isEmpty();
        assertThat(Files.readString(artifact.pom())).doesNotContain(Build.ROOT.toString());
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void aDependencyIsForUsersAndHasItsVersion(Staged artifact) {
        assertThat(artifact.model().getDependencies()).allSatisfy(dependency -> {
            assertThat(dependency.getScope()).isIn("compile", "runtime", "provided");
            assertThat(dependency.getVersion()).isNotBlank().doesNotContain("${");
            assertThat(artifact.isRelease() && dependency.getVersion().endsWith("-SNAPSHOT"))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("jars")
    void aJarComesWithSourcesJavadocAndTheLicence(Staged artifact) throws IOException {
        for (String ending : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
            assertThat(JarFiles.text(artifact.file(ending), "META-INF/LICENSE")).contains("Apache License");
            assertThat(JarFiles.text(artifact.file(ending), "META-INF/NOTICE")).contains("FFmpeg");
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void aJarComesWithItsBillOfMaterials(Staged artifact) throws IOException {
        assertThat(artifact.file("-cyclonedx.json")).content().contains("CycloneDX", artifact.name());
        assertThat(artifact.file("-cyclonedx.xml")).exists();
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void eachFileHasItsChecksumsAndItsSignature(Staged artifact) {
        assertThat(artifact.files()).allSatisfy(file -> {
            assertThat(Path.of(file + ".md5")).content().isEqualTo(hash("MD5", file));
            assertThat(Path.of(file + ".sha1")).content().isEqualTo(hash("SHA-1", file));
            assertThat(Path.of(file + ".asc").toFile().exists()).isEqualTo(Build.SIGNED);
        });
    }

    @Test
    void theBillOfMaterialsListsEveryOtherArtifact() {
        Staged bom = Staged.all().stream()
                .filter(artifact -> artifact.name().equals("fer4j-bom"))
                .findFirst()
                .orElseThrow();
        List<Dependency> listed = bom.model().getDependencyManagement().getDependencies();
        assertThat(listed)
                .extracting(Dependency::getArtifactId)
                .containsExactlyInAnyOrderElementsOf(Staged.all().stream()
                        .map(Staged::name)
                        .filter(name -> !name.equals("fer4j-bom"))
                        .toList());
        assertThat(listed).extracting(Dependency::getVersion).containsOnly("${project.version}");
    }

    @Test
    void everyJarIsAModuleOfANameOfItsOwn() {
        assertThat(jars().map(artifact -> JarFiles.moduleName(artifact.file(".jar"))))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("io.github.fer4j"));
    }

    private static String hash(String algorithm, Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
