package io.github.fer4j.opencv.draw;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import java.util.List;

/** Where a label goes: near its face, inside the picture, if possible not over another label. */
final class LabelPlace {

    private LabelPlace() {}

    /** Above the face, below it, or inside its top: free of labels and faces, else of labels, else above. */
    static Box find(Box face, Label label, int thickness, Frame frame, List<Box> labels, List<Box> otherFaces) {
        int left = face.x() - thickness / 2;
        Box above = place(left, face.y() - label.height(), label);
        Box below = place(left, face.bottom(), label);
        Box inside = clamp(place(left, face.y(), label), frame);
        List<Box> candidates = List.of(moveAcross(above, frame), moveAcross(below, frame), inside);
        List<Box> visible = candidates.stream()
                .filter(place -> isInside(place, frame) && isFree(place, labels))
                .toList();
        return visible.stream()
                .filter(place -> isFree(place, otherFaces))
                .findFirst()
                .orElse(visible.isEmpty() ? clamp(above, frame) : visible.get(0));
    }

    private static Box place(int x, int y, Label label) {
        return new Box(x, y, label.width(), label.height());
    }

    private static boolean isInside(Box place, Frame frame) {
        return place.y() >= 0 && place.bottom() <= frame.height();
    }

    private static boolean isFree(Box place, List<Box> taken) {
        return taken.stream().noneMatch(other -> other.intersectionOverUnion(place) > 0);
    }

    private static Box clamp(Box place, Frame frame) {
        int y = Math.max(0, Math.min(place.y(), frame.height() - place.height()));
        return moveAcross(new Box(place.x(), y, place.width(), place.height()), frame);
    }

    private static Box moveAcross(Box place, Frame frame) {
        int x = Math.max(0, Math.min(place.x(), frame.width() - place.width()));
        return new Box(x, place.y(), place.width(), place.height());
    }
}
