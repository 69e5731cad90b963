package io.github.fer4j.whole;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;

/** For tests: adds up how many places a detector is asked to look at for the smallest face searched. Thread-safe. */
final class SearchEffort implements FaceDetector {

    private final FaceDetector detector;
    private final DoubleAdder places = new DoubleAdder();

    SearchEffort(FaceDetector detector) {
        this.detector = detector;
    }

    /** The area searched, in units of the area of the smallest face searched, of at least 24 pixels. */
    double places() {
        return places.sum();
    }

    @Override
    public List<DetectedFace> detect(Frame frame) {
        return detect(frame, SearchWindow.everywhere());
    }

    @Override
    public List<DetectedFace> detect(Frame frame, SearchWindow search) {
        int smallest = Math.max(24, search.minimumSize());
        search.region()
                .intersection(new Box(0, 0, frame.width(), frame.height()))
                .ifPresent(region -> places.add((double) region.area() / smallest / smallest));
        return detector.detect(frame, search);
    }

    @Override
    public void close() {
        detector.close();
    }
}
