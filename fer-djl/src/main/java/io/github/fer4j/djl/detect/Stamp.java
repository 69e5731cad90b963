package io.github.fer4j.djl.detect;

import io.github.fer4j.image.Eyes;
import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.FaceWindow;
import io.github.fer4j.model.detect.search.GrayPicture;
import io.github.fer4j.model.detect.search.Pyramid;
import io.github.fer4j.model.detect.search.SeenFace;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Puts a face, or something else of its size, into a picture: turned, with soft edges, in some light and shadow, perhaps with
 * dark glasses. What is no face is put in by the same masks, so that edges tell nothing. For one thread.
 */
final class Stamp {

    /** The detector's box in a face of FER2013: its side and its middle. */
    private static final double BOX_SIDE = 46;

    private static final double BOX_X = 24;
    private static final double BOX_Y = 23.5;

    /** In grey levels: in less contrast nobody sees a face. */
    private static final double LEAST_DEVIATION = 10;

    /** The mean level of a face in the dark, or of dark skin in little light. */
    private static final double DARKEST = 12;

    private static final double GLASSES = 0.18;
    private static final double GLASS_RADIUS_X = 0.17;
    private static final double GLASS_RADIUS_Y = 0.12;
    private static final double BRIDGE = 0.02;

    private final Pyramid source;
    private final boolean mirrored;
    private final double[] eyes;
    private final boolean eyesKnown;
    private final SplittableRandom random;
    private final Mask mask;
    private final double aspect;
    private final HeadTurn turn;
    private final Shadow shadow;
    private final double meanLevel;
    private final double deviation;

    private double light;
    private double contrast;
    private double slopeX;
    private double slopeY;
    private double glassLevel = -1;
    private double glassOpacity;

    private Stamp(GrayPicture picture, Optional<Eyes> known, SplittableRandom random) {
        this.source = new Pyramid(picture);
        this.random = random;
        this.mirrored = random.nextBoolean();
        this.mask = Mask.draw(random);
        this.aspect = Math.exp(0.05 * random.nextGaussian());
        this.turn = HeadTurn.draw(random);
        this.shadow = Shadow.draw(random);
        GrayPicture smallest = source.level(source.size() - 1);
        this.meanLevel = mean(smallest);
        this.deviation = deviation(smallest, meanLevel);
        this.eyesKnown = known.isPresent();
        this.eyes = eyes(known, mirrored);
    }

    static Stamp of(TrainingFace face, SplittableRandom random) {
        byte[] levels = DarkerSkin.draw(random).of(face.face().toBytes());
        Stamp stamp = new Stamp(new GrayPicture(levels, FaceImage.SIZE, FaceImage.SIZE), face.eyes(), random);
        if (random.nextDouble() < GLASSES) {
            stamp.glassLevel = 5 + 60 * random.nextDouble();
            stamp.glassOpacity = 0.6 + 0.4 * random.nextDouble();
        }
        return stamp;
    }

    /** A piece of a picture without faces. */
    static Stamp ofPiece(GrayPicture piece, SplittableRandom random) {
        return new Stamp(piece, Optional.empty(), random);
    }

    private static double mean(GrayPicture picture) {
        double sum = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                sum += picture.at(x, y);
            }
        }
        return sum / (picture.width() * picture.height());
    }

    private static double deviation(GrayPicture picture, double mean) {
        double squares = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                squares += Math.pow(picture.at(x, y) - mean, 2);
            }
        }
        return Math.max(1, Math.sqrt(squares / (picture.width() * picture.height())));
    }

    /** In the detector's box: left and right eye, each across and down. */
    private static double[] eyes(Optional<Eyes> known, boolean mirrored) {
        if (known.isEmpty()) {
            return new double[] {FaceWindow.EYE_X, FaceWindow.EYE_Y, -FaceWindow.EYE_X, FaceWindow.EYE_Y};
        }
        double leftX = (known.get().left().x() - BOX_X) / BOX_SIDE;
        double leftY = (known.get().left().y() - BOX_Y) / BOX_SIDE;
        double rightX = (known.get().right().x() - BOX_X) / BOX_SIDE;
        double rightY = (known.get().right().y() - BOX_Y) / BOX_SIDE;
        return mirrored ? new double[] {-rightX, rightY, -leftX, leftY} : new double[] {leftX, leftY, rightX, rightY};
    }

    /** Whether the eyes that {@link #seen} gives are those of the face, not the usual ones. */
    boolean hasEyes() {
        return eyesKnown;
    }

    /** The face at a place. */
    SeenFace seen(Candidate place) {
        double right = Math.cos(place.roll()) * place.size();
        double down = Math.sin(place.roll()) * place.size();
        double leftX = turn.turned(eyes[0]) * aspect;
        double rightX = turn.turned(eyes[2]) * aspect;
        return new SeenFace(
                place,
                place.x() + leftX * right - eyes[1] * down,
                place.y() + leftX * down + eyes[1] * right,
                place.x() + rightX * right - eyes[3] * down,
                place.y() + rightX * down + eyes[3] * right);
    }

    /** Changes the pixels of a canvas. */
    void paste(Canvas canvas, Candidate place) {
        drawLight(canvas.mean(place.x(), place.y(), place.size() / 2));
        double pixel = BOX_SIDE / place.size();
        int level = source.levelShowing(FaceImage.SIZE, FaceImage.SIZE / Math.max(1, pixel));
        GrayPicture picture = source.level(level);
        double scale = source.scaleX(level);
        double reach = place.size() * 0.8;
        double right = Math.cos(place.roll()) / place.size();
        double down = Math.sin(place.roll()) / place.size();
        for (int y = canvas.clamp(place.y() - reach); y <= canvas.clamp(place.y() + reach); y++) {
            for (int x = canvas.clamp(place.x() - reach); x <= canvas.clamp(place.x() + reach); x++) {
                double dx = x + 0.5 - place.x();
                double dy = y + 0.5 - place.y();
                double u = (dx * right + dy * down) / aspect;
                double v = dy * right - dx * down;
                double across = turn.source(u);
                double opacity = Math.abs(across) > Mask.BORDER ? 0 : mask.opacity(u, v);
                if (opacity > 0) {
                    double column = BOX_X + (mirrored ? -across : across) * BOX_SIDE;
                    double row = BOX_Y + v * BOX_SIDE;
                    double shown = behindGlass(picture.levelAt(column * scale, row * scale), across, v);
                    double lit =
                            (light + contrast * (shown - meanLevel)) * (1 + slopeX * u + slopeY * v) * shadow.at(u, v);
                    int i = y * canvas.side + x;
                    canvas.levels[i] += (float) (opacity * (lit - canvas.levels[i]));
                }
            }
        }
        canvas.limitLevels();
    }

    private void drawLight(double around) {
        double kind = random.nextDouble();
        if (kind < 0.45) {
            light = meanLevel * Math.exp(0.3 * random.nextGaussian());
        } else if (kind < 0.65) {
            light = DARKEST + 65 * random.nextDouble();
        } else {
            light = around + 35 * random.nextGaussian();
        }
        light = Math.min(225, Math.max(DARKEST, light));
        double natural = Math.min(1.3, light / Math.max(20, meanLevel));
        contrast = Math.max(LEAST_DEVIATION / deviation, natural * (0.55 + 0.65 * random.nextDouble()));
        double slope = random.nextDouble() < 0.4 ? 0.9 * random.nextDouble() : 0.2 * random.nextDouble();
        double angle = 2 * Math.PI * random.nextDouble();
        slopeX = slope * Math.cos(angle);
        slopeY = slope * Math.sin(angle);
    }

    private double behindGlass(double level, double u, double v) {
        return glassLevel >= 0 && isGlass(u, v) ? level + glassOpacity * (glassLevel - level) : level;
    }

    private boolean isGlass(double u, double v) {
        double middle = (eyes[1] + eyes[3]) / 2;
        boolean bridge = u > eyes[0] && u < eyes[2] && Math.abs(v - middle) < BRIDGE;
        return bridge || isNearEye(u - eyes[0], v - eyes[1]) || isNearEye(u - eyes[2], v - eyes[3]);
    }

    private static boolean isNearEye(double du, double dv) {
        double x = du / GLASS_RADIUS_X;
        double y = dv / GLASS_RADIUS_Y;
        return x * x + y * y < 1;
    }
}
