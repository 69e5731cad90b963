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

/** Turns decoded pictures of any pixel format into upright frames, all of one size. For one thread at a time. */
final class FrameConverter implements AutoCloseable {

    private static final int CHANNELS = 3;

    private final Orientation orientation;
    private final int width;
    private final int height;
    private final AVFrame converted;
    private final ByteBuffer pixels;
    private @Nullable SwsContext scaler;
    private @Nullable Picture scaled;

    /** Width and height are those of stored frames, before they are turned upright. */
    FrameConverter(int width, int height, Orientation orientation) {
        this.width = width;
        this.height = height;
        this.orientation = orientation;
        converted = avutil.av_frame_alloc();
        converted.width(width).height(height).format(avutil.AV_PIX_FMT_BGR24);
        if (avutil.av_frame_get_buffer(converted, 0) < 0) {
            avutil.av_frame_free(converted);
            throw new VideoException("no memory for frames of " + width + "x" + height + " pixels");
        }
        pixels = converted
                .data(0)
                .capacity((long) converted.linesize(0) * height)
                .asByteBuffer();
    }

    Frame convert(AVFrame decoded) {
        SwsContext context = scalerFor(decoded);
        int rows = swscale.sws_scale(
                context,
                decoded.data(),
                decoded.linesize(),
                0,
                decoded.height(),
                converted.data(),
                converted.linesize());
        if (rows < 0) {
            throw new VideoException("a picture cannot be converted: " + FfmpegLibrary.errorText(rows));
        }
        byte[] stored = copy();
        if (orientation == Orientation.UPRIGHT) {
            return Frame.of(stored, width, height, PixelFormat.BGR);
        }
        byte[] upright = orientation.upright(stored, width, height);
        return orientation.swapsSides()
                ? Frame.of(upright, height, width, PixelFormat.BGR)
                : Frame.of(upright, width, height, PixelFormat.BGR);
    }

    @Override
    public void close() {
        swscale.sws_freeContext(scaler);
        scaler = null;
        avutil.av_frame_free(converted);
    }

    /** The stream may change its size, format or colours on the way. */
    private SwsContext scalerFor(AVFrame decoded) {
        Picture picture = new Picture(
                decoded.width(), decoded.height(), decoded.format(), decoded.colorspace(), decoded.color_range());
        SwsContext current = scaler;
        if (current != null && picture.equals(scaled)) {
            return current;
        }
        swscale.sws_freeContext(current);
        scaler = null;
        SwsContext renewed = swscale.sws_getContext(
                picture.width,
                picture.height,
                picture.format,
                width,
                height,
                avutil.AV_PIX_FMT_BGR24,
                swscale.SWS_BILINEAR,
                null,
                null,
                (double[]) null);
        if (renewed == null) {
            throw new VideoException("pictures of format number " + picture.format + " cannot be converted");
        }
        Colours.ofSource(renewed, picture.colourSpace, height, picture.colourRange == avutil.AVCOL_RANGE_JPEG);
        scaler = renewed;
        scaled = picture;
        return renewed;
    }

    private byte[] copy() {
        int row = width * CHANNELS;
        byte[] bytes = new byte[row * height];
        if (converted.linesize(0) == row) {
            pixels.get(0, bytes);
        } else {
            for (int y = 0; y < height; y++) {
                pixels.get(y * converted.linesize(0), bytes, y * row, row);
            }
        }
        return bytes;
    }

    private record Picture(int width, int height, int format, int colourSpace, int colourRange) {}
}
