package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import java.util.ArrayList;
import java.util.List;

/** The faces of one frame from several searches, each face once. Not thread-safe. */
final class FoundFaces {

    private static final double SAME = 0.3;

    private final List<DetectedFace> faces = new ArrayList<>();

    /** Adds those that are new. A face with eyes takes the place of the same one without. */
    void addAll(List<DetectedFace> more) {
        for (DetectedFace face : more) {
            int known = indexOf(face.box());
            if (known < 0) {
                faces.add(face);
            } else if (faces.get(known).eyes().isEmpty() && face.eyes().isPresent()) {
                faces.set(known, face);
            }
        }
    }

    boolean contains(Box box) {
        return indexOf(box) >= 0;
    }

    List<DetectedFace> faces() {
        return List.copyOf(faces);
    }

    private int indexOf(Box box) {
        for (int i = 0; i < faces.size(); i++) {
            if (faces.get(i).box().intersectionOverUnion(box) > SAME) {
                return i;
            }
        }
        return -1;
    }
}
