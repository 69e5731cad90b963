package io.github.fer4j.cli.video;

import io.github.fer4j.video.VideoSummary;
import java.io.PrintWriter;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** How a command tells what came out of a video. */
public final class VideoReport {

    private VideoReport() {}

    /**
     * Prints the summary, and a warning if the video is damaged.
     *
     * @param summary what came out
     * @param command whose streams to print on
     * @return the exit code
     */
    public static int print(VideoSummary summary, CommandSpec command) {
        PrintWriter out = command.commandLine().getOut();
        out.print(SummaryText.of(summary));
        out.flush();
        if (summary.damage().isEmpty()) {
            return ExitCode.OK;
        }
        PrintWriter err = command.commandLine().getErr();
        err.println(command.qualifiedName() + ": warning: " + summary.damage().get());
        err.flush();
        return ExitCode.SOFTWARE;
    }
}
