package io.github.fer4j.opencv.detect;

import io.github.fer4j.image.Frame;
import io.github.fer4j.model.detect.search.GrayPicture;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.Pixels;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The grey copy of a part of a frame that a pass searches. */
final class GrayCopy {

    private GrayCopy() {}

    static Mat of(Frame frame, SearchPass pass, Mats mats) {
        return reduced(Pixels.gray(frame, pass.region(), mats), pass.size(), mats);
    }

    /** A grey picture in the size of a copy; itself if that is its own. */
    static Mat reduced(Mat gray, WorkingSize size, Mats mats) {
        if (!size.isReduced()) {
            return gray;
        }
        Mat reduced = mats.create();
        Imgproc.resize(gray, reduced, new Size(size.width(), size.height()), 0, 0, Imgproc.INTER_AREA);
        return reduced;
    }

    static GrayPicture picture(Mat gray) {
        byte[] pixels = new byte[gray.cols() * gray.rows()];
        gray.get(0, 0, pixels);
        return new GrayPicture(pixels, gray.cols(), gray.rows());
    }
}
