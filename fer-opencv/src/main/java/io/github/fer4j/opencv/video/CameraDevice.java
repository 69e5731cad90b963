package io.github.fer4j.opencv.video;

import io.github.fer4j.VideoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.Videoio;

/** What can be told of a camera before OpenCV is asked, which says nothing but no. */
final class CameraDevice {

    private CameraDevice() {}

    /** On Linux, camera 0 is /dev/video0; elsewhere only OpenCV knows. */
    static void requireNumber(int index) {
        if (isLinux()) {
            requireFile("/dev/video" + index);
        }
    }

    /** Left to choose, OpenCV also tries to read the device as a film and as a picture, and prints that it failed. */
    static VideoCapture capture(String device) {
        return new VideoCapture(device, isLinux() ? Videoio.CAP_V4L2 : Videoio.CAP_ANY);
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    static void requireFile(String device) {
        Path file = Path.of(device);
        if (!Files.exists(file)) {
            throw new VideoException("there is no camera " + device
                    + ": connect one, or name another (cameras are numbered from 0; on Linux, ls /dev/video*)");
        }
        if (!Files.isReadable(file)) {
            throw new VideoException("the camera " + device
                    + " cannot be read: permission denied; add this user to the group video and log in again");
        }
    }
}
