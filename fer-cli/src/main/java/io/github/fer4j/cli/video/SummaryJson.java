package io.github.fer4j.cli.video;

import io.github.fer4j.cli.options.Json;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.VideoSummary;
import java.util.List;

/** What came out of a video, for programs. */
final class SummaryJson {

    private SummaryJson() {}

    /** Indented, without the timeline, which the lines for each frame hold in full. */
    static String of(VideoSummary summary) {
        return Json.pretty(
                summary.toBuilder().timeline(new EmotionTimeline(List.of())).build());
    }
}
