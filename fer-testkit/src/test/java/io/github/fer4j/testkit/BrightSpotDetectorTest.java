package io.github.fer4j.testkit;

import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;

/** The contract can be met. */
class BrightSpotDetectorTest extends FaceDetectorContract {

    @Override
    protected FaceDetector detector() {
        return new BrightSpotDetector();
    }

    @Override
    protected Frame photo() {
        return Spots.at(90, 60, face());
    }

    @Override
    protected Box face() {
        return new Box(50, 10, 24, 28);
    }

    @Override
    protected Frame withoutFaces() {
        return Spots.at(90, 60);
    }
}
