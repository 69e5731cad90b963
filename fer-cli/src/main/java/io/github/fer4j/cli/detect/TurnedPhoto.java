package io.github.fer4j.cli.detect;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * A picture turned about its centre, on a canvas that holds all of it, and where its faces are then.
 *
 * @param frame the turned picture; grey where there was nothing
 * @param faces their boxes keep their sizes, and have no eyes
 */
record TurnedPhoto(Frame frame, List<LabelledBox> faces) {

    static TurnedPhoto of(Frame photo, List<LabelledBox> faces, double degrees) {
        double angle = Math.toRadians(degrees);
        double cosine = Math.abs(Math.cos(angle));
        double sine = Math.abs(Math.sin(angle));
        int width = (int) Math.ceil(photo.width() * cosine + photo.height() * sine);
        int height = (int) Math.ceil(photo.width() * sine + photo.height() * cosine);
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.rotate(angle);
        turn.translate(-photo.width() / 2.0, -photo.height() / 2.0);
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(BufferedImages.toBufferedImage(photo), turn, null);
        graphics.dispose();
        List<LabelledBox> turned = faces.stream()
                .map(face -> new LabelledBox(turned(face.box(), turn), Optional.empty()))
                .toList();
        return new TurnedPhoto(BufferedImages.toFrame(canvas), turned);
    }

    /** The box of the same size around the turned centre. */
    private static Box turned(Box box, AffineTransform turn) {
        Point2D centre =
                turn.transform(new Point2D.Double(box.x() + box.width() / 2.0, box.y() + box.height() / 2.0), null);
        return new Box(
                (int) Math.round(centre.getX() - box.width() / 2.0),
                (int) Math.round(centre.getY() - box.height() / 2.0),
                box.width(),
                box.height());
    }
}
