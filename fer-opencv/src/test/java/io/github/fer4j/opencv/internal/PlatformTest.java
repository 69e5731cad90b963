package io.github.fer4j.opencv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.NativeLibraryException;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;

class PlatformTest {

    @Test
    void theLibraryOfEachPlatformHasItsName() {
        assertThat(Platform.of("Linux", "amd64").resource())
                .isEqualTo("/nu/pattern/opencv/linux/x86_64/libopencv_java490.so");
        assertThat(Platform.of("Mac OS X", "aarch64").resource())
                .isEqualTo("/nu/pattern/opencv/osx/ARMv8/libopencv_java490.dylib");
        assertThat(Platform.of("Windows 11", "amd64").resource())
                .isEqualTo("/nu/pattern/opencv/windows/x86_64/opencv_java490.dll");
        for (Platform platform : new Platform[] {Platform.current(), Platform.of("Linux", "aarch64")}) {
            assertThat(Core.class.getResource(platform.resource())).isNotNull();
        }
    }

    @Test
    void anUnknownPlatformIsAnErrorThatListsTheKnownOnes() {
        assertThatExceptionOfType(NativeLibraryException.class)
                .isThrownBy(() -> Platform.of("AIX", "ppc64"))
                .withMessageContaining("AIX on ppc64")
                .withMessageContaining("Linux");
    }
}
