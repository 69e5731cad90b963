package io.github.fer4j.ffmpeg;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.video.FrameAnnotator;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.TrackedFace;

/** Fills the boxes of faces with the colour of their emotion. */
final class BoxAnnotator implements FrameAnnotator {

    @Override
    public Frame annotate(FrameResult result) {
        Frame frame = result.frame().image();
        byte[] pixels = frame.pixels().clone();
        for (TrackedFace face : result.faces()) {
            face.box()
                    .intersection(new Box(0, 0, frame.width(), frame.height()))
                    .ifPresent(box -> fill(pixels, frame, box, face.shown().rgb()));
        }
        return Frame.of(pixels, frame.width(), frame.height(), frame.stride(), frame.format());
    }

    private static void fill(byte[] pixels, Frame frame, Box box, int rgb) {
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                int at = y * frame.stride() + x * 3;
                pixels[at] = (byte) rgb;
                pixels[at + 1] = (byte) (rgb >> 8);
                pixels[at + 2] = (byte) (rgb >> 16);
            }
        }
    }
}
