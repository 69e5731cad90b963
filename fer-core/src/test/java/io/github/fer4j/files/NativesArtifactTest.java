package io.github.fer4j.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativesArtifactTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64",
        "Linux, aarch64, linux-aarch64",
        "Mac OS X, aarch64, macos-aarch64",
        "Mac OS X, x86_64, macos-x86_64",
        "Windows 11, amd64, windows-x86_64"
    })
    void theAdviceHasTheLinesForMavenAndGradle(String os, String arch, String platform) {
        String artifact = "fer4j-natives-" + platform;
        assertThat(NativesArtifact.advice(os, arch, "1.2.3"))
                .contains("<dependency><groupId>io.github.fer4j</groupId><artifactId>" + artifact
                        + "</artifactId><version>1.2.3</version><type>pom</type><scope>runtime</scope></dependency>")
                .contains("runtimeOnly(\"io.github.fer4j:" + artifact + ":1.2.3\")");
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64", "FreeBSD, amd64", "Windows 11, aarch64"})
    void aPlatformWithoutLibrariesIsToldWhichThereAre(String os, String arch) {
        assertThat(NativesArtifact.advice(os, arch, "1.2.3"))
                .contains(os + " on " + arch)
                .contains("linux-x86_64", "windows-x86_64")
                .doesNotContain("<dependency>");
    }

    @Test
    void theVersionComesFromTheBuild() {
        assertThat(NativesArtifact.advice("Linux", "amd64", LibraryVersion.current()))
                .containsPattern("<version>\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?</version>");
    }
}
