package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.track.ExpectedFace;
import io.github.fer4j.track.Movement;
import io.github.fer4j.video.VideoFrame;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches near the known faces, and everywhere when that is not enough: after a cut, when a face is lost, when something
 * moves elsewhere, and now and then for faces that are new. Not thread-safe.
 */
final class AdaptiveSearch implements FaceSearch {

    /** The time between searches of the whole frame while all known faces are found. */
    private static final Duration USUAL = Duration.ofMillis(200);
    /** The same while a known face is out of sight or none is known. */
    private static final Duration UNSURE = Duration.ofMillis(120);
    /** The same while all known faces are found and something else moves: perhaps a face that comes into the picture. */
    private static final Duration MOVED = Duration.ofMillis(100);
    /** A face seen in fewer frames is likely to be none, so losing it is no reason for a search. */
    private static final int ESTABLISHED = 3;

    private final RecognitionSteps steps;
    private final FullSearch everywhere;
    private final Movement movement = new Movement();
    private @Nullable Duration searched;

    AdaptiveSearch(RecognitionSteps steps, FullSearch everywhere) {
        this.steps = steps;
        this.everywhere = everywhere;
    }

    @Override
    public List<DetectedFace> detect(VideoFrame frame, boolean changed, List<ExpectedFace> expected) {
        FoundFaces found = new FoundFaces();
        boolean full = changed || isDue(frame, expected);
        if (full) {
            searchEverywhere(frame, found);
        }
        for (ExpectedFace face : expected) {
            if (!found.contains(face.box())) {
                found.addAll(searchNear(frame, face));
            }
        }
        if (!full && expected.stream().anyMatch(face -> isLost(face, found))) {
            searchEverywhere(frame, found);
        }
        return found.faces();
    }

    private boolean isDue(VideoFrame frame, List<ExpectedFace> expected) {
        if (searched == null) {
            return true;
        }
        Duration since = frame.timestamp().minus(searched);
        boolean sure = expected.stream().anyMatch(face -> face.unseen().isZero())
                && expected.stream()
                        .noneMatch(face -> isEstablished(face) && !face.unseen().isZero());
        boolean mayMove = !sure || since.compareTo(MOVED) >= 0;
        return since.compareTo(sure ? USUAL : UNSURE) >= 0 || (mayMove && movesElsewhere(frame, expected));
    }

    private boolean movesElsewhere(VideoFrame frame, List<ExpectedFace> expected) {
        return movement.isElsewhere(
                frame.image(), expected.stream().map(ExpectedFace::box).toList());
    }

    private void searchEverywhere(VideoFrame frame, FoundFaces found) {
        found.addAll(everywhere.detect(frame));
        searched = frame.timestamp();
        movement.remember(frame.image());
    }

    private List<DetectedFace> searchNear(VideoFrame frame, ExpectedFace face) {
        return new Neighbourhood(face, everywhere.smallest(frame.image()))
                .searchIn(frame.image())
                .map(search -> steps.detect(frame, search.ofKnownFace()))
                .orElse(List.of());
    }

    private static boolean isLost(ExpectedFace face, FoundFaces found) {
        return isEstablished(face) && face.unseen().isZero() && !found.contains(face.box());
    }

    private static boolean isEstablished(ExpectedFace face) {
        return face.frames() >= ESTABLISHED;
    }
}
