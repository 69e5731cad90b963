package io.github.fer4j.opencv.preprocess;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.Pixels;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.GammaCorrection;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The paper's steps one after the other, each on the whole picture: turn, crop, gamma, grey, scale. */
final class SeparateSteps {

    private SeparateSteps() {}

    static FaceImage preprocess(Frame frame, Eyes eyes, double gamma) {
        try (Mats mats = new Mats()) {
            Mat cropped = crop(turn(frame, eyes, mats), eyes, mats);
            Mat table = mats.own(new Mat(1, 256, CvType.CV_8UC1));
            table.put(0, 0, GammaCorrection.table(gamma));
            Mat corrected = mats.create();
            Core.LUT(cropped, table, corrected);
            Mat gray = mats.create();
            Imgproc.cvtColor(corrected, gray, Imgproc.COLOR_BGR2GRAY);
            Mat small = mats.create();
            Imgproc.resize(gray, small, new Size(FaceImage.SIZE, FaceImage.SIZE), 0, 0, Imgproc.INTER_AREA);
            byte[] pixels = new byte[FaceImage.PIXELS];
            small.get(0, 0, pixels);
            return FaceImage.of(pixels);
        }
    }

    /** Turned about the middle of the eyes until they are level. */
    private static Mat turn(Frame frame, Eyes eyes, Mats mats) {
        Mat picture = Pixels.copy(frame, new Box(0, 0, frame.width(), frame.height()), mats);
        double angle = Math.toDegrees(Math.atan2(
                eyes.right().y() - eyes.left().y(),
                eyes.right().x() - eyes.left().x()));
        Point middle = new Point(middleX(eyes) - 0.5, middleY(eyes) - 0.5);
        Mat rotation = mats.own(Imgproc.getRotationMatrix2D(middle, angle, 1));
        Mat turned = mats.create();
        Imgproc.warpAffine(
                picture, turned, rotation, picture.size(), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE, new Scalar(0));
        return turned;
    }

    /** A square around the face, to the nearest pixel. */
    private static Mat crop(Mat turned, Eyes eyes, Mats mats) {
        double distance = Math.hypot(
                eyes.right().x() - eyes.left().x(),
                eyes.right().y() - eyes.left().y());
        double pixel = distance / (FaceAlignment.RIGHT_EYE.x() - FaceAlignment.LEFT_EYE.x());
        int side = (int) Math.round(FaceImage.SIZE * pixel);
        int x = (int) Math.round(middleX(eyes) - FaceImage.SIZE / 2.0 * pixel);
        int y = (int) Math.round(middleY(eyes) - FaceAlignment.LEFT_EYE.y() * pixel);
        return mats.own(turned.submat(new Rect(x, y, side, side)));
    }

    private static double middleX(Eyes eyes) {
        return (eyes.left().x() + eyes.right().x()) / 2;
    }

    private static double middleY(Eyes eyes) {
        return (eyes.left().y() + eyes.right().y()) / 2;
    }
}
