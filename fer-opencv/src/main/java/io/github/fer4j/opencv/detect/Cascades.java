package io.github.fer4j.opencv.detect;

import io.github.fer4j.opencv.internal.Cascade;
import org.jspecify.annotations.Nullable;
import org.opencv.objdetect.CascadeClassifier;

/** The cascades that one thread uses together; the garbage collector gives their memory back. */
record Cascades(CascadeClassifier face, @Nullable CascadeClassifier eye) {

    static Cascades load(boolean withEyes) {
        return new Cascades(Cascade.FRONTAL_FACE.load(), withEyes ? Cascade.EYE.load() : null);
    }
}
