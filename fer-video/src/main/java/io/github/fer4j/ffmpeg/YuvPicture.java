package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.jspecify.annotations.Nullable;

/**
 * A picture as encoders take it: YUV 4:2:0, of even width and height. An odd one grows by one pixel, which repeats the
 * last. For one thread at a time.
 */
final class YuvPicture implements AutoCloseable {

    private final int width;
    private final int height;
    private final AVFrame target;
    private @Nullable AVFrame source;
    private @Nullable SwsContext scaler;
    private @Nullable PixelFormat format;

    YuvPicture(int width, int height) {
        this.width = width;
        this.height = height;
        target = allocate(avutil.AV_PIX_FMT_YUV420P);
        target.colorspace(Colours.spaceFor(height)).color_range(avutil.AVCOL_RANGE_MPEG);
    }

    int evenWidth() {
        return width + width % 2;
    }

    int evenHeight() {
        return height + height % 2;
    }

    /**
     * Takes a frame's pixels.
     *
     * @return the picture, until the next call
     */
    AVFrame fill(Frame frame) {
        if (frame.format() != format || source == null || scaler == null) {
            prepare(frame.format());
        }
        AVFrame rgb = source;
        if (rgb == null || avutil.av_frame_make_writable(target) < 0) {
            throw new VideoException("no memory for a frame");
        }
        copy(frame, rgb);
        swscale.sws_scale(scaler, rgb.data(), rgb.linesize(), 0, evenHeight(), target.data(), target.linesize());
        return target;
    }

    @Override
    public void close() {
        releaseSource();
        avutil.av_frame_free(target);
    }

    private void prepare(PixelFormat wanted) {
        releaseSource();
        int code = switch (wanted) {
            case GRAY -> avutil.AV_PIX_FMT_GRAY8;
            case BGR -> avutil.AV_PIX_FMT_BGR24;
            case RGB -> avutil.AV_PIX_FMT_RGB24;
        };
        source = allocate(code);
        SwsContext context = swscale.sws_getContext(
                evenWidth(),
                evenHeight(),
                code,
                evenWidth(),
                evenHeight(),
                avutil.AV_PIX_FMT_YUV420P,
                swscale.SWS_BILINEAR,
                null,
                null,
                (double[]) null);
        if (context == null) {
            throw new VideoException("frames of format " + wanted + " cannot be converted");
        }
        Colours.ofTarget(context, height);
        scaler = context;
        format = wanted;
    }

    private void copy(Frame frame, AVFrame rgb) {
        int stride = rgb.linesize(0);
        ByteBuffer buffer = rgb.data(0).capacity((long) stride * evenHeight()).asByteBuffer();
        int channels = frame.format().channels();
        int row = width * channels;
        for (int y = 0; y < evenHeight(); y++) {
            int from = Math.min(y, height - 1) * frame.stride();
            buffer.put(y * stride, frame.pixels(), from, row);
            if (evenWidth() > width) {
                buffer.put(y * stride + row, frame.pixels(), from + row - channels, channels);
            }
        }
    }

    private AVFrame allocate(int pixelFormat) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.width(evenWidth()).height(evenHeight()).format(pixelFormat);
        if (avutil.av_frame_get_buffer(frame, 0) < 0) {
            avutil.av_frame_free(frame);
            throw new VideoException("no memory for frames of " + width + "x" + height + " pixels");
        }
        return frame;
    }

    private void releaseSource() {
        swscale.sws_freeContext(scaler);
        scaler = null;
        if (source != null) {
            avutil.av_frame_free(source);
            source = null;
        }
    }
}
