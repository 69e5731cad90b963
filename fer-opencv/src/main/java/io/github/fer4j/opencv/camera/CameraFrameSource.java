package io.github.fer4j.opencv.camera;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.opencv.internal.Pixels;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.SourceGuard;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.opencv.core.Mat;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.Videoio;

/**
 * Reads a camera through OpenCV: Video4Linux on Linux, AVFoundation on macOS, Media Foundation or DirectShow on Windows.
 *
 * <p>For one thread at a time, except {@link #close()}. The source is live: a frame's time is that at which it was
 * taken over, counted from the first one. Frames are {@link io.github.fer4j.image.PixelFormat#BGR}, each of its own
 * memory. A camera that is unplugged gives no more frames, which is an error.
 */
public final class CameraFrameSource implements FrameSource {

    private final VideoCapture capture;
    private final VideoInfo info;
    private final LongSupplier nanoTime;
    private final SourceGuard guard;
    private final Mat picture = new Mat();
    private long index;
    private long start;

    CameraFrameSource(VideoCapture capture, String name, LongSupplier nanoTime) {
        this.capture = capture;
        this.nanoTime = nanoTime;
        info = new VideoInfo(
                name,
                (int) capture.get(Videoio.CAP_PROP_FRAME_WIDTH),
                (int) capture.get(Videoio.CAP_PROP_FRAME_HEIGHT),
                rate(capture.get(Videoio.CAP_PROP_FPS)),
                Optional.empty(),
                true);
        guard = new SourceGuard(name, this::release);
    }

    /**
     * Opens a camera by its number.
     *
     * @param index 0 for the first one
     * @return a source at the camera's next frame
     * @throws VideoException if there is no such camera, or it cannot be used
     * @throws IllegalArgumentException if the number is negative
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public static CameraFrameSource open(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("a camera's number must not be negative: " + index);
        }
        return opened(CameraDevice.capture(index), "camera " + index);
    }

    /**
     * Opens a camera by its device file.
     *
     * @param device such as {@code /dev/video0} or {@code /dev/v4l/by-id/usb-...}
     * @return a source at the camera's next frame
     * @throws VideoException if there is no such camera, or it cannot be used
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public static CameraFrameSource open(String device) {
        Objects.requireNonNull(device, "device");
        return opened(CameraDevice.capture(device), "camera " + device);
    }

    @Override
    public VideoInfo info() {
        return info;
    }

    @Override
    public Optional<VideoFrame> next() {
        return Optional.of(guard.use(this::read));
    }

    @Override
    public void close() {
        guard.close();
    }

    private static CameraFrameSource opened(VideoCapture capture, String name) {
        if (!capture.isOpened()) {
            capture.release();
            throw new VideoException(name + " cannot be opened: is it connected, free of other programs, and may this"
                    + " user read it? On Linux, add the user to the group video; on macOS, allow this program the"
                    + " camera in the privacy settings");
        }
        return new CameraFrameSource(capture, name, System::nanoTime);
    }

    private VideoFrame read() {
        if (!capture.read(picture) || picture.empty()) {
            throw new VideoException(info.name() + " gives no more frames: is it still connected?");
        }
        long now = nanoTime.getAsLong();
        start = index == 0 ? now : start;
        return new VideoFrame(Pixels.toFrame(picture), index++, Duration.ofNanos(now - start));
    }

    private void release() {
        capture.release();
        picture.release();
    }

    private static double rate(double stated) {
        return stated > 0 && Double.isFinite(stated) ? stated : 0;
    }
}
