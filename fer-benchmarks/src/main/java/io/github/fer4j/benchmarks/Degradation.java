package io.github.fer4j.benchmarks;

import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * What spoils a picture of a face. Lengths are given in 48ths of the face's side, so that a degradation is the same for faces
 * of all sizes.
 */
enum Degradation {
    /** Reduced until the face has so many pixels, then enlarged again. */
    LOW_RESOLUTION(24, 6),
    /** Gaussian blur with this standard deviation, in 48ths of the face. */
    BLUR(1, 5),
    /** Gaussian noise with this standard deviation, in grey levels of a face of 48 pixels. */
    NOISE(5, 40),
    /** So many times darker, then noise of two grey levels in a face of 48 pixels, as of a camera. */
    DARKNESS(4, 50),
    /** So many times brighter; what is above white is cut off. */
    OVEREXPOSURE(1.3, 5),
    /** The contrast divided by this. */
    HAZE(3, 30),
    /** JPEG with this quality in percent, written while the face has 48 pixels. */
    COMPRESSION(40, 2);

    private static final double CAMERA_NOISE = 2;
    private static final double NETWORK_SIDE = 48;

    private final double mildest;
    private final double strongest;

    Degradation(double mildest, double strongest) {
        this.mildest = mildest;
        this.strongest = strongest;
    }

    /** A strength between the mildest and the strongest, each factor as likely as the others. */
    double strength(RandomGenerator random) {
        return mildest * Math.pow(strongest / mildest, random.nextDouble());
    }

    /**
     * A spoilt copy.
     *
     * @param frame not changed
     * @param face the side of the face in pixels
     * @param strength as the constant says
     * @param random for noise
     */
    Frame apply(Frame frame, int face, double strength, RandomGenerator random) {
        double scale = face / NETWORK_SIDE;
        Levels levels = Levels.of(frame);
        return switch (this) {
            case LOW_RESOLUTION -> resized(levels, strength / face).frame();
            case BLUR -> levels.blurred(strength * scale).frame();
            // Reducing the face to 48 pixels takes the mean of scale x scale pixels, which divides noise by scale.
            case NOISE -> levels.noisy(strength * Math.max(1, scale), random).frame();
            case DARKNESS ->
                levels.times(1 / strength)
                        .noisy(CAMERA_NOISE * Math.max(1, scale), random)
                        .frame();
            case OVEREXPOSURE -> levels.times(strength).frame();
            case HAZE -> levels.withContrast(1 / strength).frame();
            case COMPRESSION -> compressed(levels, 1 / scale, (float) (strength / 100));
        };
    }

    private static Levels resized(Levels levels, double share) {
        return share >= 1
                ? levels
                : levels.resized(side(levels.width(), share), side(levels.height(), share))
                        .resized(levels.width(), levels.height());
    }

    private static Frame compressed(Levels levels, double share, float quality) {
        Levels small = share >= 1 ? levels : levels.resized(side(levels.width(), share), side(levels.height(), share));
        return Levels.of(throughJpeg(small.frame(), quality))
                .resized(levels.width(), levels.height())
                .frame();
    }

    private static int side(int side, double share) {
        return (int) Math.max(1, Math.round(side * share));
    }

    private static Frame throughJpeg(Frame frame, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(BufferedImages.toBufferedImage(frame), null, null), settings);
            out.flush();
            return BufferedImages.toFrame(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
