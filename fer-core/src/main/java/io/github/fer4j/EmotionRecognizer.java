package io.github.fer4j;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.EmotionClassifiers;
import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.FerException;
import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.FacePreprocessor;
import io.github.fer4j.quality.FaceQuality;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.internal.RecognitionSteps;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the faces in a picture and recognises the emotion of each.
 *
 * <pre>{@code
 * try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
 *     for (FaceEmotion face : recognizer.recognize(Path.of("party.jpg"))) {
 *         System.out.println(face.box() + " " + face.emotion() + " " + face.confidence());
 *     }
 * }
 * }</pre>
 *
 * <p>Thread-safe. Making a recognizer loads native libraries and weights, which takes a second or more: make one, share it
 * among all threads, and close it at the end. The faces of a picture are sorted by the area of their boxes, the largest
 * first, and faces of equal area from left to right. A picture without a face gives an empty list. All faces of a picture
 * are classified in one batch.
 *
 * <p>A recognizer closes the parts that it made itself. Parts that were given to the builder stay the caller's to close.
 */
public final class EmotionRecognizer implements AutoCloseable {

    private static final Comparator<Box> LARGEST_FIRST = Comparator.comparingLong(Box::area)
            .reversed()
            .thenComparingInt(Box::x)
            .thenComparingInt(Box::y);

    private final FaceDetector detector;
    private final FacePreprocessor preprocessor;
    private final EmotionClassifier pictureClassifier;
    private final EmotionClassifier videoClassifier;
    private final ImageReader reader;
    private final OwnedParts owned;
    private final int minimumFaceSize;
    private final int maximumFaces;
    private final double minimumQuality;
    private final double minimumConfidence;
    private final double uncertainBelow;
    private final RecognitionInterceptor interceptor;

    private final PictureBytes files;
    /** Calls in flight hold the read lock, so that closing waits for them. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private volatile boolean closed;

    EmotionRecognizer(
            EmotionRecognizerBuilder options,
            FaceDetector detector,
            FacePreprocessor preprocessor,
            EmotionClassifier classifier,
            ImageReader reader,
            OwnedParts owned) {
        this.detector = detector;
        this.preprocessor = preprocessor;
        this.pictureClassifier = EmotionClassifiers.averagingViews(classifier, options.pictureViews());
        this.videoClassifier = EmotionClassifiers.averagingViews(classifier, options.videoViews());
        this.reader = reader;
        this.owned = owned;
        this.minimumFaceSize = options.minimumFaceSize();
        this.maximumFaces = options.maximumFaces();
        this.minimumQuality = options.minimumQuality();
        this.minimumConfidence = options.minimumConfidence();
        this.uncertainBelow = options.uncertainBelow();
        this.interceptor = options.interceptor();
        this.files = new PictureBytes(options.limits().pictureBytes());
    }

    /**
     * Begins a recognizer. {@link EmotionRecognizerBuilder#build()} takes the parts that are not set from the class path:
     * the detector, the preprocessor, the classifier and the image reader.
     *
     * @return a new builder
     */
    public static EmotionRecognizerBuilder builder() {
        return new EmotionRecognizerBuilder();
    }

    /**
     * Recognises the faces in a picture file.
     *
     * @param path a picture in one of the formats of the image reader
     * @return an immutable list, the largest face first; empty if there is no face
     * @throws ImageReadException if the file is missing, a folder, empty or not a readable picture
     * @throws MissingModuleException if there is no image reader
     * @throws IllegalStateException after {@link #close()}
     */
    public List<FaceEmotion> recognize(Path path) {
        Objects.requireNonNull(path, "path");
        return intercepted(() -> recognizeFrame(read(path)));
    }

    /**
     * Recognises the faces in a picture file that comes from a stream.
     *
     * @param stream the bytes of a picture file; read to its end, not closed
     * @return an immutable list, the largest face first; empty if there is no face
     * @throws ImageReadException if reading fails, or the stream is empty or not a readable picture
     * @throws MissingModuleException if there is no image reader
     * @throws IllegalStateException after {@link #close()}
     */
    public List<FaceEmotion> recognize(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return intercepted(() -> recognizeFrame(read(stream)));
    }

    /**
     * Recognises the faces in a picture file that is in memory, as from an upload or a database.
     *
     * @param bytes the bytes of a picture file, not of its pixels; not changed
     * @return an immutable list, the largest face first; empty if there is no face
     * @throws ImageReadException if the array is empty or not a readable picture
     * @throws MissingModuleException if there is no image reader
     * @throws IllegalStateException after {@link #close()}
     */
    public List<FaceEmotion> recognize(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        return intercepted(() -> recognizeFrame(read(bytes)));
    }

    /**
     * Recognises the faces in a decoded picture.
     *
     * @param image of any type, copied once; transparent pixels are taken as white
     * @return an immutable list, the largest face first; empty if there is no face
     * @throws IllegalStateException after {@link #close()}
     */
    public List<FaceEmotion> recognize(BufferedImage image) {
        Objects.requireNonNull(image, "image");
        requireOpen();
        return intercepted(() -> recognizeFrame(BufferedImages.toFrame(image)));
    }

    /**
     * Recognises the faces in a frame, without copying it as a whole.
     *
     * @param frame of any format and size; not changed
     * @return an immutable list, the largest face first; empty if there is no face
     * @throws IllegalStateException after {@link #close()}
     */
    public List<FaceEmotion> recognize(Frame frame) {
        Objects.requireNonNull(frame, "frame");
        return intercepted(() -> recognizeFrame(frame));
    }

    /**
     * Reads a picture file as {@link #recognize(Path)} does, for callers who also draw on the picture.
     *
     * @param path a picture in one of the formats of the image reader
     * @return the picture, upright
     * @throws ImageReadException if the file is missing, a folder, empty or not a readable picture
     * @throws MissingModuleException if there is no image reader
     * @throws IllegalStateException after {@link #close()}
     */
    public Frame read(Path path) {
        Objects.requireNonNull(path, "path");
        requireOpen();
        return decode(files.read(path), path.toString());
    }

    /**
     * Reads a picture file from a stream as {@link #recognize(InputStream)} does.
     *
     * @param stream the bytes of a picture file; read to its end, not closed
     * @return the picture, upright
     * @throws ImageReadException if reading fails, or the stream is empty or not a readable picture
     * @throws MissingModuleException if there is no image reader
     * @throws IllegalStateException after {@link #close()}
     */
    public Frame read(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        requireOpen();
        String name = "from the input stream";
        return decode(files.read(stream, name), name);
    }

    /**
     * Reads a picture file in memory as {@link #recognize(byte[])} does.
     *
     * @param bytes the bytes of a picture file, not of its pixels; not changed
     * @return the picture, upright
     * @throws ImageReadException if the array is empty or not a readable picture
     * @throws MissingModuleException if there is no image reader
     * @throws IllegalStateException after {@link #close()}
     */
    public Frame read(byte[] bytes) {
        return read(bytes, "from the byte array");
    }

    /**
     * Reads a picture file in memory that has a name of its own, as in an archive or a database.
     *
     * @param bytes the bytes of a picture file, not of its pixels; not changed
     * @param name the name of the picture in error messages
     * @return the picture, upright
     * @throws ImageReadException if the array is empty or not a readable picture
     * @throws MissingModuleException if there is no image reader
     * @throws IllegalStateException after {@link #close()}
     */
    public Frame read(byte[] bytes, String name) {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(name, "name");
        requireOpen();
        return decode(files.checked(bytes, name), name);
    }

    /**
     * The labels that the classifier knows.
     *
     * @return an immutable list in the model's order
     */
    public List<Emotion> labels() {
        return pictureClassifier.labels();
    }

    /**
     * Waits for calls in flight, then closes the parts that this recognizer made itself. Further calls of {@code
     * recognize} and {@code read} fail; closing again does nothing.
     *
     * @throws FerException if a part cannot be closed; the others are closed all the same
     * @throws IllegalStateException if a part calls it while recognising
     */
    @Override
    public void close() {
        if (lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("a recognizer cannot be closed by a part of it that is at work");
        }
        closed = true;
        lock.writeLock().lock();
        try {
            owned.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * Begins to recognise a video: set options, then call {@link VideoRecognition#run()}. The run fails if this recognizer
     * is closed meanwhile.
     *
     * @param source stays the caller's to close
     * @return a run that has not begun
     * @throws IllegalStateException after {@link #close()}
     */
    public VideoRecognition video(FrameSource source) {
        Objects.requireNonNull(source, "source");
        return video(VideoInput.of(source));
    }

    /**
     * Begins to recognise a video file, which {@link VideoRecognition#run()} opens and closes. It needs a video reader on
     * the class path, such as fer-video.
     *
     * @param file a video of a format that the reader knows
     * @return a run that has not begun
     * @throws IllegalStateException after {@link #close()}
     */
    public VideoRecognition video(Path file) {
        Objects.requireNonNull(file, "file");
        return video(VideoInput.of(file));
    }

    /**
     * Begins to recognise a network stream, or a file by its address, which {@link VideoRecognition#run()} opens and
     * closes. It needs a video reader on the class path, such as fer-video.
     *
     * @param address such as {@code rtsp://camera.local/stream} or {@code file:///films/party.mp4}
     * @return a run that has not begun
     * @throws IllegalStateException after {@link #close()}
     */
    public VideoRecognition video(URI address) {
        Objects.requireNonNull(address, "address");
        return video(VideoInput.of(address));
    }

    private VideoRecognition video(VideoInput input) {
        requireOpen();
        return new VideoRecognition(input, new Steps());
    }

    private Frame decode(byte[] bytes, String name) {
        try {
            return whileOpen(() -> reader.read(bytes, name));
        } catch (OutOfMemoryError e) {
            // The failure of one picture, which a batch of pictures survives.
            throw PictureBytes.outOfMemory(name, e);
        }
    }

    private List<FaceEmotion> intercepted(Supplier<List<FaceEmotion>> recognition) {
        return Objects.requireNonNull(interceptor.recognize(recognition), "faces of the interceptor");
    }

    private List<FaceEmotion> recognizeFrame(Frame frame) {
        return whileOpen(() -> recognizeOpen(frame));
    }

    private List<FaceEmotion> recognizeOpen(Frame frame) {
        List<MeasuredFace> faces = large(detector.detect(frame))
                .map(face -> MeasuredFace.of(frame, face))
                .filter(face -> face.quality().score() >= minimumQuality)
                .limit(maximumFaces)
                .toList();
        if (faces.isEmpty()) {
            return List.of();
        }
        List<DetectedFace> found = faces.stream().map(MeasuredFace::face).toList();
        return confident(faces, classify(frame, found, pictureClassifier));
    }

    private List<EmotionScores> classify(Frame frame, List<DetectedFace> faces, EmotionClassifier classifier) {
        List<FaceImage> images = preprocessor.preprocess(frame, faces);
        requireOneEach(faces.size(), images, preprocessor);
        List<EmotionScores> scores = classifier.classify(images);
        requireOneEach(faces.size(), scores, classifier);
        return scores;
    }

    /** Those that are large enough, the largest first. */
    private Stream<DetectedFace> large(List<DetectedFace> found) {
        return found.stream()
                .filter(face -> Math.min(face.box().width(), face.box().height()) >= minimumFaceSize)
                .sorted(Comparator.comparing(DetectedFace::box, LARGEST_FIRST));
    }

    private List<FaceEmotion> confident(List<MeasuredFace> faces, List<EmotionScores> scores) {
        List<FaceEmotion> result = new ArrayList<>(faces.size());
        for (int i = 0; i < faces.size(); i++) {
            DetectedFace face = faces.get(i).face();
            FaceQuality quality = faces.get(i).quality();
            EmotionScores answer = scores.get(i);
            if (answer.emotionAtLeast(minimumConfidence).isPresent()) {
                Emotion emotion = answer.emotionAtLeast(uncertainBelow).orElse(Emotion.UNCERTAIN);
                result.add(new FaceEmotion(face.box(), face.eyes(), answer, emotion, Optional.of(quality)));
            }
        }
        return List.copyOf(result);
    }

    /** A face and how good its picture is. */
    private record MeasuredFace(DetectedFace face, FaceQuality quality) {

        static MeasuredFace of(Frame frame, DetectedFace face) {
            return new MeasuredFace(face, FaceQuality.of(frame, face));
        }
    }

    private static void requireOneEach(int faces, List<?> answers, Object part) {
        if (answers.size() != faces) {
            throw new IllegalStateException(
                    part.getClass().getName() + " gave " + answers.size() + " answers for " + faces + " faces");
        }
    }

    private <T> T whileOpen(Supplier<T> call) {
        lock.readLock().lock();
        try {
            requireOpen();
            return call.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this EmotionRecognizer is closed");
        }
    }

    /** One call in flight for each step, so that closing waits for a step, not for the end of a video. */
    private final class Steps implements RecognitionSteps {

        @Override
        public List<DetectedFace> detect(VideoFrame frame, SearchWindow search) {
            return whileOpen(() -> detector.detect(frame.image(), search));
        }

        @Override
        public List<DetectedFace> choose(List<DetectedFace> found) {
            return large(found).limit(maximumFaces).toList();
        }

        @Override
        public List<EmotionScores> classify(VideoFrame frame, List<DetectedFace> faces) {
            return whileOpen(() -> EmotionRecognizer.this.classify(frame.image(), faces, videoClassifier));
        }

        @Override
        public List<Emotion> labels() {
            return EmotionRecognizer.this.labels();
        }

        @Override
        public double minimumQuality() {
            return minimumQuality;
        }

        @Override
        public double minimumConfidence() {
            return minimumConfidence;
        }

        @Override
        public double uncertainBelow() {
            return uncertainBelow;
        }
    }
}
