package io.github.fer4j.spark.internal;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.spark.options.VideoSampling;
import io.github.fer4j.video.VideoFrame;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a part, one frame after the other. A part without a face is one row without a face, and one that fails ends
 * with a row that has the error: so each part that is done has a row. For one thread at a time, but for {@link #close()}.
 */
final class PartRows implements Iterator<Row>, AutoCloseable {

    private static final double NANOS = 1e9;

    private final VideoPart part;
    private final VideoSampling sampling;
    private final HadoopFiles files;
    private final EmotionRecognizer recognizer;
    private final String model;
    private final Queue<Row> ready = new ArrayDeque<>();
    private @Nullable OpenVideo video;
    private @Nullable SampledFrames frames;
    private boolean any;
    private boolean ended;

    PartRows(VideoPart part, VideoSampling sampling, HadoopFiles files, EmotionRecognizer recognizer, String model) {
        this.part = part;
        this.sampling = sampling;
        this.files = files;
        this.recognizer = recognizer;
        this.model = model;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            boolean more = Recognition.orElse(this::recognizeFrame, this::fail);
            if (!more) {
                end();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the part has no more rows");
        }
        return ready.remove();
    }

    private boolean recognizeFrame() {
        Optional<VideoFrame> frame = frames().next();
        frame.ifPresent(this::recognize);
        return frame.isPresent();
    }

    private SampledFrames frames() {
        if (frames == null) {
            OpenVideo opened = OpenVideo.of(part.path(), files, part.from(sampling));
            video = opened;
            frames = new SampledFrames(opened.frames(), part, sampling);
        }
        return frames;
    }

    private void recognize(VideoFrame frame) {
        double seconds = frame.timestamp().toNanos() / NANOS;
        for (FaceEmotion face : recognizer.recognize(frame.image())) {
            add(seconds, frame.image().width(), frame.image().height(), FaceRows.of(face), null);
        }
    }

    private boolean fail(String error) {
        add(null, null, null, null, error);
        return false;
    }

    private void end() {
        ended = true;
        close();
        if (!any) {
            add(null, null, null, null, null);
        }
    }

    private void add(
            @Nullable Double seconds,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Row face,
            @Nullable String error) {
        any = true;
        ready.add(
                RowFactory.create(part.path(), part.part(), part.parts(), seconds, width, height, face, model, error));
    }

    @Override
    public void close() {
        if (video != null) {
            video.close();
        }
    }
}
