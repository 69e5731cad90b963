package io.github.fer4j.opencv.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.error.ImageReadException.Reason;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.testkit.Pictures;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Programs, such as a web application, learn what kind of failure it is. */
class FailureReasonTest {

    private static final byte[] PNG = Pictures.file(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png");

    @Test
    void whatIsNoPictureIsUnsupported() {
        assertThat(reason("I am not a picture.".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void whatIsTruncatedOrEmptyIsDamaged() {
        assertThat(reason(Arrays.copyOf(PNG, PNG.length - 20))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(new byte[0])).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void whatExceedsALimitIsTooLarge() {
        OpenCvImageReader careful = OpenCvImageReader.builder()
                .limits(Limits.builder().picturePixels(1000).build())
                .build();
        assertThat(reason(careful, PNG)).isEqualTo(Reason.TOO_LARGE);
    }

    private static Reason reason(byte[] file) {
        return reason(new OpenCvImageReader(), file);
    }

    private static Reason reason(OpenCvImageReader reader, byte[] file) {
        return catchThrowableOfType(ImageReadException.class, () -> reader.read(file, "upload"))
                .reason();
    }
}
