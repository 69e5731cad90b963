package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTextTest {

    @Test
    void tellsFramesSharesAndTracks() {
        assertThat(SummaryText.of(Summaries.withTracks(1)).lines())
                .containsExactly(
                        "films/party.mp4 (640x480): 3000 frames, 02:00 of video, 4321 faces, 1 track",
                        "Done in 40.0 s, 75.0 frames/s",
                        "",
                        "Emotions shown while a face was seen:",
                        "  happiness   75.0 %",
                        "  neutral     25.0 %",
                        "  anger        0.0 %",
                        "  disgust      0.0 %",
                        "  fear         0.0 %",
                        "  sadness      0.0 %",
                        "  surprise     0.0 %",
                        "",
                        "Track     seen     from       to  mostly",
                        "    1   20.0 s    00:00    00:20  happiness 75 %, neutral 25 %");
    }

    @Test
    void manyTracksAreCutShort() {
        assertThat(SummaryText.of(Summaries.withTracks(14)).lines())
                .hasSize(12 + 1 + 10 + 1)
                .endsWith("  and 4 more, seen for less");
    }

    @Test
    void noFaceIsSaid() {
        assertThat(SummaryText.of(Summaries.withTracks(0))).endsWith("No face was seen.\n");
    }
}
