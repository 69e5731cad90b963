package io.github.fer4j.cli.faces;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.cli.options.Counted;
import io.github.fer4j.cli.options.DetectorOption;
import io.github.fer4j.cli.options.FileNames;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.options.OutputPaths;
import io.github.fer4j.cli.options.PictureTarget;
import io.github.fer4j.cli.options.Printable;
import io.github.fer4j.cli.options.Problems;
import io.github.fer4j.cli.recognize.Picture;
import io.github.fer4j.cli.recognize.Pictures;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.error.FerException;
import io.github.fer4j.opencv.draw.ContactSheet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the aligned faces of photos: as one picture, to look at what a network gets to see, or each on its own. */
@Command(
        name = "faces",
        description =
                "Finds the faces in photos and writes them, aligned as the network sees them, into one picture or a folder.")
public final class FacesCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "IMAGE",
            arity = "1..*",
            description =
                    "Pictures, folders, which stand for the pictures directly in them, or patterns in quotes, such as"
                            + " 'photos/**.jpg', which also finds .JPG.")
    private final List<String> images = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE|DIR",
            description =
                    "A picture to write, such as a.png, with all faces; or a folder, into which each face is written as a"
                            + " picture of 48x48 pixels, to train with.")
    private String out = "";

    @Option(
            names = "--columns",
            paramLabel = "N",
            defaultValue = "12",
            description = "Faces in a row of the picture (default: 12).")
    private int columns;

    @Option(
            names = "--magnification",
            paramLabel = "N",
            defaultValue = "2",
            description = "Width of a face's pixel in the picture, in pixels (default: 2).")
    private int magnification;

    @Mixin
    private final DetectorOption detector = new DetectorOption();

    @Mixin
    private final LimitOptions.Pictures pictureLimits = new LimitOptions.Pictures();

    @Mixin
    private final LimitOptions.Faces faceLimits = new LimitOptions.Faces();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public FacesCommand() {}

    @Override
    public Integer call() {
        List<Picture> pictures = Pictures.find(images);
        FaceOutput output = checked(pictures);
        FaceCollector collector = new FaceCollector();
        Problems problems = new Problems(spec);
        try (FaceDetector faces = detector.open(null);
                EmotionRecognizer recognizer = EmotionRecognizer.builder()
                        .limits(LimitOptions.of(pictureLimits, faceLimits))
                        .detector(faces)
                        .classifier(collector)
                        .build()) {
            for (Picture picture : pictures) {
                problems.attempt(picture.name(), () -> {
                    collector.clear();
                    recognizer.recognize(picture.read(recognizer));
                    output.add(picture.fileName(), collector.faces());
                });
            }
        }
        report(output.taken(), output.finish(), problems);
        return problems.exitCode();
    }

    /** What the command line asks for, before anything is read or written. */
    private FaceOutput checked(List<Picture> pictures) {
        try {
            Path target = FileNames.path(out);
            ContactSheet sheet = new ContactSheet(columns, magnification);
            List<Path> originals = Pictures.files(pictures);
            if (PictureTarget.isFolder("--out", out)) {
                return new FaceFolder(OutputFile.prepareFolder(target), originals);
            }
            OutputPaths.requireDistinct(originals, List.of(target));
            return new FaceSheet(sheet, OutputFile.prepare(target));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void report(int found, int written, Problems problems) {
        if (found == 0) {
            throw new FerException("nothing was written to " + out + ": no picture gave a face");
        }
        PrintWriter output = spec.commandLine().getOut();
        output.println(Printable.line(out) + ": " + Counted.of(written, "face"));
        output.flush();
        if (written < found) {
            problems.add(Counted.of(found - written, "more face")
                    + (found - written == 1 ? " does" : " do")
                    + " not fit: give more --columns, a smaller --magnification, or a folder");
        }
    }
}
