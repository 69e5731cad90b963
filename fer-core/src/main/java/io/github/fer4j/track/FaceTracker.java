package io.github.fer4j.track;

import io.github.fer4j.image.Box;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tells which faces of successive frames belong to one person, by where they are and how they move.
 *
 * <p>Not thread-safe; one for each video. Deterministic.
 *
 * <p>Each face is expected where its speed carries it; of all pairings of expected and found faces, the most likely as a
 * whole is taken, given how surely each was expected, how far it is off and how its size differs. A face that is out of
 * sight keeps its number if it comes back within a second, or within about three frames where frames are further apart
 * (see {@link TrackMemory}). While two faces cover each other and only one is found, both keep their course, so that they
 * are told apart behind the crossing.
 *
 * <p>A face has a number from its first frame on; results are not held back to see whether it lasts. So a false
 * detection is a track of its own. False detections are short: drop tracks of one or two frames.
 */
public final class FaceTracker {

    private static final double COVERS = 0.3;

    private final List<Track> tracks = new ArrayList<>();
    private final TrackMemory memory = new TrackMemory();
    private long lastNumber;
    private Duration latest = Duration.ZERO;

    /** A tracker that has seen nothing yet. */
    public FaceTracker() {}

    /**
     * The faces that may be seen now: those of this scene that are not yet forgotten.
     *
     * @param time the timestamp of the frame at hand
     * @param scene the number of its scene
     * @return by ascending track number
     */
    public List<ExpectedFace> expected(Duration time, int scene) {
        forget(time);
        List<ExpectedFace> expected = new ArrayList<>();
        for (Track track : tracksOf(scene)) {
            Duration unseen = track.unseenAt(latest);
            expected.add(new ExpectedFace(track.number(), track.boxAt(time), unseen, track.frames()));
        }
        return List.copyOf(expected);
    }

    /**
     * Takes the faces of the next frame.
     *
     * @param time its timestamp, above that of the frame before
     * @param scene the number of its scene; faces are not followed from one scene into another, but a scene that comes
     *     back in time has its faces still
     * @param faces where they are
     * @return the track numbers of the faces, in their order: from 1, ascending by first appearance, never given again
     */
    public List<Long> update(Duration time, int scene, List<Box> faces) {
        Objects.requireNonNull(faces, "faces");
        forget(time);
        latest = time;
        List<Track> known = tracksOf(scene);
        int[] trackOfFace = Assignment.rowOfEachColumn(costs(time, known, faces), faces.size());
        List<Track> missing = missing(known, trackOfFace);
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            Box face = faces.get(i);
            if (trackOfFace[i] == Assignment.NONE) {
                numbers.add(begin(time, scene, face));
            } else {
                Track track = known.get(trackOfFace[i]);
                track.update(time, face, isCovering(face, missing, time));
                numbers.add(track.number());
            }
        }
        return List.copyOf(numbers);
    }

    /**
     * Moves all faces with the picture, before the faces of the frame are expected or taken.
     *
     * @param change how the picture moved inside the frame
     */
    public void move(FormatChange change) {
        Objects.requireNonNull(change, "change");
        tracks.forEach(track -> track.move(change));
    }

    private static double[][] costs(Duration time, List<Track> tracks, List<Box> faces) {
        double[][] costs = new double[tracks.size()][faces.size()];
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < costs[row].length; column++) {
                costs[row][column] = tracks.get(row).cost(time, faces.get(column));
            }
        }
        return costs;
    }

    private static List<Track> missing(List<Track> known, int[] trackOfFace) {
        List<Track> missing = new ArrayList<>(known);
        for (int track : trackOfFace) {
            if (track != Assignment.NONE) {
                missing.remove(known.get(track));
            }
        }
        return missing;
    }

    /** Whether a face that is not found may be behind or before this one, which may then have been taken for it. */
    private static boolean isCovering(Box face, List<Track> missing, Duration time) {
        return missing.stream().anyMatch(other -> other.boxAt(time).intersectionOverUnion(face) > COVERS);
    }

    private long begin(Duration time, int scene, Box face) {
        lastNumber++;
        tracks.add(new Track(lastNumber, scene, time, face));
        return lastNumber;
    }

    private List<Track> tracksOf(int scene) {
        return tracks.stream().filter(track -> track.scene() == scene).toList();
    }

    private void forget(Duration time) {
        memory.advanceTo(time);
        tracks.removeIf(track -> memory.hasForgotten(track.seen()));
    }
}
