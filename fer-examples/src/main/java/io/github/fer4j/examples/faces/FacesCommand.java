package io.github.fer4j.examples.faces;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.FerException;
import io.github.fer4j.examples.options.OutputFile;
import io.github.fer4j.examples.recognize.Picture;
import io.github.fer4j.examples.recognize.Pictures;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.ContactSheet;
import io.github.fer4j.opencv.OpenCvImageWriter;
import io.github.fer4j.preprocess.FaceImage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the aligned faces of photos as one picture, to look at what a network gets to see. */
@Command(
        name = "faces",
        description = "Writes the faces of photos, aligned as a network gets to see them, into one picture.")
public final class FacesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "Pictures, folders of pictures, or patterns.")
    private final List<String> images = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The picture to write, such as a.png.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--columns", paramLabel = "N", defaultValue = "12", description = "Faces in a row (default: 12).")
    private int columns;

    @Option(
            names = "--magnification",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many pixels wide a face's pixel is drawn (default: 2).")
    private int magnification;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public FacesCommand() {}

    @Override
    public Integer call() {
        ContactSheet sheet = sheet();
        OutputFile.prepare(out);
        List<FaceImage> faces = new ArrayList<>();
        boolean whole = true;
        FaceCollector collector = new FaceCollector(faces);
        try (EmotionRecognizer recognizer =
                EmotionRecognizer.builder().classifier(collector).build()) {
            for (Picture picture : Pictures.find(images)) {
                whole &= collect(picture, recognizer);
            }
        }
        if (faces.isEmpty()) {
            throw new FerException("no face in any picture, so " + out + " was not written");
        }
        new OpenCvImageWriter().write(sheet.draw(faces), out);
        PrintWriter output = spec.commandLine().getOut();
        output.println(out + ": " + faces.size() + (faces.size() == 1 ? " face" : " faces"));
        output.flush();
        return whole ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean collect(Picture picture, EmotionRecognizer recognizer) {
        try {
            Frame frame = picture.read(recognizer);
            recognizer.recognize(frame);
            return true;
        } catch (FerException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(spec.qualifiedName() + ": " + e.getMessage());
            err.flush();
            return false;
        }
    }

    private ContactSheet sheet() {
        try {
            return new ContactSheet(columns, magnification);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
