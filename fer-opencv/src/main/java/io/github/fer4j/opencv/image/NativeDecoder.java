package io.github.fer4j.opencv.image;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.Pixels;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/** Decodes JPEG and WebP files with OpenCV. */
final class NativeDecoder {

    /** What OpenCV takes unless an environment variable allows more; beyond it writes to the error stream. */
    private static final int LARGEST_WEBP = 64 << 20;

    private static final int BLENDED_CHANNELS = 4;
    private static final String OUT_OF_MEMORY = "(-4:";

    private NativeDecoder() {}

    /** The picture as stored, its transparency blended with white. */
    static Frame decode(byte[] file, ImageHeader header) throws BrokenImageException {
        if (header.format() == ImageFormat.WEBP && file.length > LARGEST_WEBP) {
            throw BrokenImageException.unsupported("a WebP file of more than 64 MiB");
        }
        int flags = header.hasAlpha()
                ? Imgcodecs.IMREAD_UNCHANGED
                : Imgcodecs.IMREAD_ANYCOLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION;
        try (Mats mats = new Mats()) {
            Mat decoded = mats.own(Imgcodecs.imdecode(mats.own(new MatOfByte(file)), flags));
            if (decoded.cols() != header.width() || decoded.rows() != header.height()) {
                throw BrokenImageException.damaged(header.format().toString());
            }
            return decoded.channels() == BLENDED_CHANNELS ? blend(decoded) : Pixels.toFrame(decoded);
        } catch (CvException e) {
            if (String.valueOf(e.getMessage()).contains(OUT_OF_MEMORY)) {
                throw new OutOfMemoryError(e.getMessage());
            }
            throw BrokenImageException.damaged(header.format().toString());
        }
    }

    /** Row by row, so that the pixels are not held a third time. */
    private static Frame blend(Mat decoded) {
        int width = decoded.cols();
        PixelBuffer buffer = new PixelBuffer(width, decoded.rows(), PixelFormat.BGR);
        byte[] row = new byte[width * BLENDED_CHANNELS];
        for (int y = 0; y < decoded.rows(); y++) {
            decoded.get(y, 0, row);
            for (int x = 0; x < width; x++) {
                int at = x * BLENDED_CHANNELS;
                buffer.colour(
                        y * width + x, row[at + 2] & 0xFF, row[at + 1] & 0xFF, row[at] & 0xFF, row[at + 3] & 0xFF);
            }
        }
        return buffer.toFrame();
    }
}
