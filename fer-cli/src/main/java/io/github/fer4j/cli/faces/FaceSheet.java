package io.github.fer4j.cli.faces;

import io.github.fer4j.opencv.draw.ContactSheet;
import io.github.fer4j.opencv.image.OpenCvImageWriter;
import io.github.fer4j.preprocess.FaceImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All faces in one picture, which is drawn at the end; those that do not fit are left out. */
final class FaceSheet implements FaceOutput {

    private final ContactSheet sheet;
    private final Path file;
    private final List<FaceImage> collected = new ArrayList<>();

    FaceSheet(ContactSheet sheet, Path file) {
        this.sheet = sheet;
        this.file = file;
    }

    @Override
    public void add(Path picture, List<FaceImage> faces) {
        collected.addAll(faces);
    }

    @Override
    public int taken() {
        return collected.size();
    }

    @Override
    public int finish() {
        List<FaceImage> drawn = collected.subList(0, Math.min(collected.size(), sheet.capacity()));
        if (!drawn.isEmpty()) {
            new OpenCvImageWriter().write(sheet.draw(drawn), file);
        }
        return drawn.size();
    }
}
