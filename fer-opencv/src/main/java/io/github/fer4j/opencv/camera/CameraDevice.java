package io.github.fer4j.opencv.camera;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.Videoio;

/** Opens cameras. Checks the device first, because OpenCV does not say why a camera cannot be opened. */
final class CameraDevice {

    private static final Pattern NUMBERED = Pattern.compile("/dev/video([0-9]{1,6})");

    private CameraDevice() {}

    /**
     * Opens a camera by its number, which on Linux is that of its device file.
     *
     * @throws VideoException if there is no such file, or it cannot be read
     */
    static VideoCapture capture(int index) {
        if (isLinux()) {
            requireReadable("/dev/video" + index);
        }
        OpenCvLibrary.load();
        return new VideoCapture(index, system());
    }

    /**
     * Opens a camera by its device file.
     *
     * @throws VideoException if there is no such file, or it cannot be read
     */
    static VideoCapture capture(String device) {
        Path file = requireReadable(device);
        OpenCvLibrary.load();
        Matcher numbered = NUMBERED.matcher(file.toString());
        return numbered.matches()
                ? new VideoCapture(Integer.parseInt(numbered.group(1)), system())
                : new VideoCapture(device, system());
    }

    /** Left to choose, OpenCV also tries to read the device as a film and as a picture, and prints that it failed. */
    private static int system() {
        return isLinux() ? Videoio.CAP_V4L2 : Videoio.CAP_ANY;
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    /** Names such as /dev/v4l/by-id/... are links to the numbered ones. */
    private static Path requireReadable(String device) {
        Path file = Path.of(device);
        if (!Files.exists(file)) {
            throw new VideoException("there is no camera " + device
                    + ": connect one, or name another (cameras are numbered from 0; on Linux, ls /dev/video*)");
        }
        if (!Files.isReadable(file)) {
            throw new VideoException("the camera " + device
                    + " cannot be read: permission denied; add this user to the group video and log in again");
        }
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new VideoException("the camera " + device + " cannot be found (" + e + ")", e);
        }
    }
}
