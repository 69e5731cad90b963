package io.github.fer4j.cli.video;

import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.options.OutputPaths;
import io.github.fer4j.cli.options.Problems;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.FerException;
import io.github.fer4j.video.VideoSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a video's results can go to. */
public final class ExportOptions {

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description =
                    "Writes a row of CSV for each face of each frame. A label that a spreadsheet would take for a formula (it"
                            + " begins with =, +, - or @) gets an apostrophe in front, and control characters become escapes such as"
                            + " \\u000A: take one apostrophe away and replace the escapes to get the original. JSON has it as it is.")
    private @Nullable Path csv;

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description = "Writes a line of JSON for each frame, also for frames without a face.")
    private @Nullable Path jsonLines;

    @Option(
            names = "--chart",
            paramLabel = "FILE.png",
            description = "Draws the emotions over time of the six faces that are seen longest.")
    private @Nullable Path chart;

    @Option(names = "--summary", paramLabel = "FILE", description = "Writes the summary as JSON, with all tracks.")
    private @Nullable Path summary;

    /** None asked for yet; picocli fills it. */
    public ExportOptions() {}

    /**
     * What was asked for.
     *
     * @return the files to be written
     */
    public List<Path> files() {
        return OutputPaths.given(csv, jsonLines, chart, summary);
    }

    /**
     * Makes the files that are written frame by frame.
     *
     * @param labels of the model, in its order
     * @param sinks takes each, also if a later one fails
     * @throws FerException if one cannot be made
     */
    public void open(List<Emotion> labels, Sinks sinks) {
        if (csv != null) {
            sinks.add(FaceCsvSink.create(csv, labels));
        }
        if (jsonLines != null) {
            sinks.add(JsonLinesSink.create(jsonLines));
        }
    }

    /**
     * Writes the files that are made of the whole, each even if another one fails.
     *
     * @param whole what came out
     * @param start of the time axis
     * @param problems is told what cannot be written
     */
    public void finish(VideoSummary whole, Duration start, Problems problems) {
        Path summaryFile = summary;
        if (summaryFile != null) {
            problems.attempt(summaryFile.toString(), () -> OutputFile.write(summaryFile, SummaryJson.of(whole)));
        }
        Path chartFile = chart;
        if (chartFile != null) {
            problems.attempt(chartFile.toString(), () -> TimelineChart.write(whole, start, chartFile));
        }
    }
}
