package io.github.fer4j.cli.video;

import io.github.fer4j.cli.options.Problems;
import io.github.fer4j.video.VideoSummary;
import java.io.PrintWriter;

/** How a command tells what came out of a video. */
public final class VideoReport {

    private VideoReport() {}

    /**
     * Prints the summary, and a warning if the video is damaged.
     *
     * @param summary what came out
     * @param out where to print it
     * @param problems is told of the damage
     */
    public static void print(VideoSummary summary, PrintWriter out, Problems problems) {
        out.print(SummaryText.of(summary));
        out.flush();
        summary.damage().ifPresent(damage -> problems.add("warning: " + damage));
    }
}
