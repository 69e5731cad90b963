package io.github.fer4j.benchmarks;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.onnx.OnnxExport;
import io.github.fer4j.opencv.classify.OpenCvEmotionClassifier;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.opencv.detect.NetworkFaceDetector;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import io.github.fer4j.opencv.internal.Cascade;
import io.github.fer4j.opencv.preprocess.OpenCvFacePreprocessor;
import io.github.fer4j.preprocess.FaceImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfRect;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.CascadeClassifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Every stage from a photo of 640x480 with one face to its emotion, the whole way, and what the whole way is compared
 * with: OpenCV's own detection with the same cascade and parameters, and the bare network on one face.
 *
 * <p>Run: {@code java -jar fer-benchmarks/target/benchmarks.jar Recognition}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RecognitionBenchmark {

    private byte[] jpeg = {};
    private Frame frame;
    private OpenCvImageReader reader;
    private NetworkFaceDetector detector;
    private HaarFaceDetector haar;
    private OpenCvFacePreprocessor preprocessor;
    private OpenCvEmotionClassifier classifier;
    private EmotionRecognizer recognizer;
    private FaceAnnotator annotator;
    private List<DetectedFace> faces;
    private List<FaceImage> face;
    private List<FaceImage> eightFaces;
    private List<FaceEmotion> emotions;

    private Mat gray;
    private CascadeClassifier cascade;
    private Net network;
    private Mat input;

    /** Opens everything, and checks that there is a face to recognise. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        jpeg = Photo.jpeg();
        frame = BufferedImages.toFrame(Photo.read());
        reader = new OpenCvImageReader();
        detector = NetworkFaceDetector.builder()
                .minimumFaceSize(EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE)
                .build();
        haar = HaarFaceDetector.builder()
                .minimumFaceSize(EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE)
                .build();
        preprocessor = new OpenCvFacePreprocessor(EmotionRecognizerBuilder.DEFAULT_GAMMA);
        classifier = OpenCvEmotionClassifier.of(BundledModels.general());
        // One view, as the parts classify one: two are the default and cost a second pass of the network.
        recognizer = EmotionRecognizer.builder()
                .pictureViews(TestTimeAugmentation.SINGLE)
                .build();
        annotator = new FaceAnnotator();
        faces = detector.detect(frame);
        face = preprocessor.preprocess(frame, faces);
        eightFaces = Collections.nCopies(8, face.get(0));
        emotions = recognizer.recognize(frame);
        if (faces.size() != 1 || emotions.size() != 1) {
            throw new IllegalStateException("expected one face, found " + faces.size());
        }
        openReferences();
    }

    private void openReferences() {
        Mat colour = new Mat(Photo.HEIGHT, Photo.WIDTH, CvType.CV_8UC3);
        colour.put(0, 0, frame.pixels());
        gray = new Mat();
        Imgproc.cvtColor(colour, gray, Imgproc.COLOR_BGR2GRAY);
        colour.release();
        cascade = Cascade.FRONTAL_FACE.load();
        network = Dnn.readNetFromONNX(new MatOfByte(OnnxExport.toBytes(BundledModels.general())));
        float[] grey = new float[FaceImage.PIXELS];
        face.get(0).copyTo(grey, 0);
        input = new Mat(new int[] {1, 1, FaceImage.SIZE, FaceImage.SIZE}, CvType.CV_32F);
        input.put(new int[] {0, 0, 0, 0}, grey);
    }

    /** Closes what was opened. */
    @TearDown(Level.Trial)
    public void close() {
        recognizer.close();
        classifier.close();
        detector.close();
        haar.close();
        input.release();
        gray.release();
    }

    /** Reference: OpenCV's own detection on the grey picture, with our cascade and parameters. */
    @Benchmark
    public int referenceDetectMultiScale() {
        MatOfRect found = new MatOfRect();
        double minimum = EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE;
        cascade.detectMultiScale(gray, found, 1.1, 3, 0, new Size(minimum, minimum), new Size());
        int count = found.rows();
        found.release();
        return count;
    }

    /** Reference: the network alone on one prepared face. */
    @Benchmark
    public float[] referenceForward() {
        network.setInput(input);
        Mat output = network.forward(OnnxExport.LOGITS);
        float[] logits = new float[(int) output.total()];
        output.get(0, 0, logits);
        output.release();
        return logits;
    }

    /** Decodes the JPEG. */
    @Benchmark
    public Frame read() {
        return reader.read(jpeg, "photo.jpg");
    }

    /** Finds the face and its eyes. */
    @Benchmark
    public List<DetectedFace> detect() {
        return detector.detect(frame);
    }

    /** Finds the face and its eyes as the study did. */
    @Benchmark
    public List<DetectedFace> detectHaar() {
        return haar.detect(frame);
    }

    /** Aligns, corrects, greys and scales the face. */
    @Benchmark
    public List<FaceImage> preprocess() {
        return preprocessor.preprocess(frame, faces);
    }

    /** Classifies one face. */
    @Benchmark
    public List<EmotionScores> classifyOne() {
        return classifier.classify(face);
    }

    /** Classifies eight faces in one batch. */
    @Benchmark
    public List<EmotionScores> classifyEight() {
        return classifier.classify(eightFaces);
    }

    /** Draws the box and the label. */
    @Benchmark
    public Frame annotate() {
        return annotator.annotate(frame, emotions);
    }

    /** The whole way from pixels to emotions. */
    @Benchmark
    public List<FaceEmotion> recognizeFrame() {
        return recognizer.recognize(frame);
    }

    /** The whole way from a JPEG file's bytes to emotions. */
    @Benchmark
    public List<FaceEmotion> recognizeJpeg() {
        return recognizer.recognize(new ByteArrayInputStream(jpeg));
    }
}
