package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.Photos;
import io.github.fer4j.testkit.FaceDetectorContract;

class CascadeFaceDetectorContractTest extends FaceDetectorContract {

    @Override
    protected FaceDetector detector() {
        return CascadeFaceDetector.builder().build();
    }

    @Override
    protected Frame photo() {
        return Photos.read(Photos.GLASSES);
    }

    @Override
    protected Box face() {
        return Photos.GLASSES_FACE;
    }

    @Override
    protected Frame withoutFaces() {
        return Frame.of(new byte[320 * 240], 320, 240, PixelFormat.GRAY);
    }
}
