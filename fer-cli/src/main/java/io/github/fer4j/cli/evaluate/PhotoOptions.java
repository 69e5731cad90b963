package io.github.fer4j.cli.evaluate;

import io.github.fer4j.cli.options.FileNames;
import io.github.fer4j.cli.options.LabelOptions;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.dataset.LabelledPhoto;
import io.github.fer4j.dataset.LabelledPhotos;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.limit.Limits;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which labelled photos to recognise end to end. */
final class PhotoOptions {

    @Option(
            names = "--photos",
            paramLabel = "FOLDER|LIST.csv",
            converter = FileNames.Converter.class,
            description = {
                "Labelled photos instead of --data, which are recognised end to end: a folder with a folder for each emotion,"
                        + " or a CSV file with the columns file and emotion. The largest face of each photo counts; a face that"
                        + " is not found counts as wrong."
            })
    private @Nullable Path photos;

    @Mixin
    private final LabelOptions labels = new LabelOptions();

    @Mixin
    private final LimitOptions.Faces faceLimits = new LimitOptions.Faces();

    boolean areGiven() {
        return photos != null;
    }

    /** The labels among which the answer is chosen. */
    List<Emotion> labels() {
        return labels.or(Emotion.FER2013);
    }

    LimitOptions.Faces faceLimits() {
        return faceLimits;
    }

    /**
     * At least one photo.
     *
     * @param limits what a list of photos may demand
     */
    List<LabelledPhoto> find(Limits limits) {
        if (photos == null) {
            throw new IllegalStateException("no photos were given");
        }
        return LabelledPhotos.find(photos, labels(), limits);
    }
}
