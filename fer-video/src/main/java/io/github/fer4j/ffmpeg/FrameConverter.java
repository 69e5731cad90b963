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
 * Turns decoded pictures of any pixel format into upright frames with square pixels, all of one size. A picture of other
 * proportions than the first is scaled to fit, between black margins. For one thread at a time.
 */
final class FrameConverter implements AutoCloseable {

    private static final int CHANNELS = 3;

    private final PictureSize stored;
    private final Fraction pixelAspect;
    private final PictureSize frame;
    private final Orientation orientation;
    private @Nullable Scaler scaler;

    /**
     * A converter.
     *
     * @param stored the size of stored pictures, before they are turned upright
     * @param pixelAspect how much wider than high the pixels of a picture of this size are shown
     * @param orientation how pictures become upright
     */
    FrameConverter(PictureSize stored, Fraction pixelAspect, Orientation orientation) {
        this.stored = stored;
        this.pixelAspect = pixelAspect;
        this.orientation = orientation;
        frame = PictureSize.shown(stored.width(), stored.height(), pixelAspect);
    }

    Frame convert(AVFrame decoded) {
        byte[] pixels = scalerFor(decoded).scale(decoded);
        if (orientation == Orientation.UPRIGHT) {
            return Frame.of(pixels, frame.width(), frame.height(), PixelFormat.BGR);
        }
        byte[] upright = orientation.upright(pixels, frame.width(), frame.height());
        return orientation.swapsSides()
                ? Frame.of(upright, frame.height(), frame.width(), PixelFormat.BGR)
                : Frame.of(upright, frame.width(), frame.height(), PixelFormat.BGR);
    }

    @Override
    public void close() {
        if (scaler != null) {
            scaler.close();
            scaler = null;
        }
    }

    /** The stream may change its size, format or colours on the way. */
    private Scaler scalerFor(AVFrame decoded) {
        Picture picture = Picture.of(decoded);
        Scaler current = scaler;
        if (current == null || !current.picture.equals(picture)) {
            close();
            current = new Scaler(picture, shown(decoded).within(frame), frame);
            scaler = current;
        }
        return current;
    }

    private PictureSize shown(AVFrame decoded) {
        boolean usual = decoded.width() == stored.width() && decoded.height() == stored.height();
        Fraction aspect = usual ? pixelAspect : Fraction.of(decoded.sample_aspect_ratio());
        return PictureSize.shown(decoded.width(), decoded.height(), aspect);
    }

    /** What decides how a picture is scaled. */
    private record Picture(int width, int height, int format, int colourSpace, int colourRange) {

        static Picture of(AVFrame decoded) {
            return new Picture(
                    decoded.width(), decoded.height(), decoded.format(), decoded.colorspace(), decoded.color_range());
        }
    }

    /** Scales pictures of one kind into the middle of frames of one size. */
    private static final class Scaler implements AutoCloseable {

        private final Picture picture;
        private final PictureSize size;
        private final PictureSize frame;
        private final AVFrame converted;
        private final SwsContext context;

        Scaler(Picture picture, PictureSize size, PictureSize frame) {
            this.picture = picture;
            this.size = size;
            this.frame = frame;
            converted = avutil.av_frame_alloc();
            converted.width(size.width()).height(size.height()).format(avutil.AV_PIX_FMT_BGR24);
            if (avutil.av_frame_get_buffer(converted, 0) < 0) {
                avutil.av_frame_free(converted);
                throw new VideoException("no memory for frames of " + size.width() + "x" + size.height() + " pixels");
            }
            SwsContext opened = swscale.sws_getContext(
                    picture.width,
                    picture.height,
                    picture.format,
                    size.width(),
                    size.height(),
                    avutil.AV_PIX_FMT_BGR24,
                    swscale.SWS_BILINEAR,
                    null,
                    null,
                    (double[]) null);
            if (opened == null) {
                avutil.av_frame_free(converted);
                throw new VideoException("pictures of format number " + picture.format + " cannot be converted");
            }
            context = opened;
            boolean fullRange = picture.colourRange == avutil.AVCOL_RANGE_JPEG;
            Colours.ofSource(context, picture.colourSpace, picture.height, fullRange);
        }

        byte[] scale(AVFrame decoded) {
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
            return copy();
        }

        private byte[] copy() {
            int stride = converted.linesize(0);
            ByteBuffer pixels =
                    converted.data(0).capacity((long) stride * size.height()).asByteBuffer();
            byte[] bytes = new byte[Math.multiplyExact(frame.width() * CHANNELS, frame.height())];
            int left = (frame.width() - size.width()) / 2;
            int top = (frame.height() - size.height()) / 2;
            for (int y = 0; y < size.height(); y++) {
                int to = ((top + y) * frame.width() + left) * CHANNELS;
                pixels.get(y * stride, bytes, to, size.width() * CHANNELS);
            }
            return bytes;
        }

        @Override
        public void close() {
            swscale.sws_freeContext(context);
            avutil.av_frame_free(converted);
        }
    }
}
