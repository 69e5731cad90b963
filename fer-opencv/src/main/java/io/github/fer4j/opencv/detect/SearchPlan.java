package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a picture of any size is searched: first a copy of the whole, as small as the detector needs for large faces; then,
 * where smaller faces are sought, finer copies in overlapping tiles. Each finer copy is searched only for faces that are too
 * small for the one before. Every face lies whole in one tile, as tiles overlap by more than the largest face sought in them.
 *
 * @param first the copy of the whole
 * @param finer tiles of finer copies
 */
record SearchPlan(SearchPass first, List<SearchPass> finer) {

    /** A finer copy shows less than this gain in faces: it is not worth its time. */
    private static final double WORTHWHILE = 1.25;

    /** Faces at the limit of two copies are sought in both. */
    private static final double SHARED_SIZES = 1.25;

    /** How much finer a copy is than the one before, at most. */
    private static final double STEP = 2.5;

    /** Tiles overlap by the largest face and a rim around it. */
    private static final double RIM = 1.2;

    /** Smaller tiles would consist of overlap. */
    private static final int SMALLEST_TILE = 640;

    /** Pixels of all copies, overlaps and coarser copies included, for each pixel of the finest one. */
    private static final double OVERHEAD = 1.7;

    /**
     * Whether faces of every size are sought, as in a photo. In videos faces have a size: one missed in a frame is found in the
     * next, and time is short.
     */
    static boolean isOfPhoto(SearchWindow search) {
        return search.minimumSize() == 1;
    }

    /**
     * The part of a search that lies inside a frame.
     *
     * @param smallestSide a face needs a region of this width and height
     * @return empty if there is no room for a face
     */
    static Optional<SearchWindow> inside(Frame frame, SearchWindow search, int smallestSide) {
        return search.region()
                .intersection(new Box(0, 0, frame.width(), frame.height()))
                .filter(region -> Math.min(region.width(), region.height()) >= smallestSide)
                .map(search::within);
    }

    /** A plan for the region of a search, which lies inside the frame. */
    static SearchPlan of(int frameWidth, int frameHeight, SearchWindow search, SearchSettings settings) {
        Box whole = search.region();
        int smallest = Math.max(settings.smallest().pixels(), search.minimumSize());
        WorkingSize size = WorkingSize.of(
                whole.width(), whole.height(), settings.side(), settings.reducedFace(), search.minimumSize());
        SearchPass first = new SearchPass(whole, whole, size, smallest, search.maximumSize());
        int finest = Math.max(settings.smallest().inLarge(frameWidth, frameHeight), search.minimumSize());
        return new SearchPlan(first, finer(first, finest, settings));
    }

    /**
     * Finds the faces in the part of a search that lies inside a frame.
     *
     * @param smallestSide a face needs a region of this width and height
     * @param detector finds the faces of one copy, in pixels of the frame
     * @return those of the sizes sought, each once, the largest first
     */
    static List<DetectedFace> find(
            Frame frame,
            SearchWindow search,
            int smallestSide,
            SearchSettings settings,
            Function<SearchPass, List<DetectedFace>> detector) {
        return inside(frame, search, smallestSide)
                .map(inside -> of(frame.width(), frame.height(), inside, settings).search(detector).stream()
                        .filter(face -> inside.matches(face.box()))
                        .sorted(LargestFirst.ORDER)
                        .toList())
                .orElse(List.of());
    }

    /** The faces of all copies, each once. */
    List<DetectedFace> search(Function<SearchPass, List<DetectedFace>> detector) {
        List<DetectedFace> found = new ArrayList<>(detector.apply(first));
        if (finer.isEmpty()) {
            return found;
        }
        for (SearchPass pass : finer) {
            detector.apply(pass).stream()
                    .filter(face -> pass.accepts(face.box()))
                    .forEach(found::add);
        }
        return Duplicates.remove(found);
    }

    private static List<SearchPass> finer(SearchPass first, int smallest, SearchSettings settings) {
        double coarse = first.size().scale();
        double affordable =
                Math.sqrt(settings.mostPixels() / OVERHEAD / first.region().area());
        double fine = Math.min(Math.min(1, affordable), (double) settings.reliableFace() / smallest);
        if (fine < coarse * WORTHWHILE) {
            return List.of();
        }
        int steps = (int) Math.ceil(Math.log(fine / coarse) / Math.log(STEP));
        double ratio = Math.pow(fine / coarse, 1.0 / steps);
        List<SearchPass> passes = new ArrayList<>();
        double scale = coarse;
        for (int step = 1; step <= steps; step++) {
            int maximum = (int) Math.ceil(SHARED_SIZES * settings.reliableFace() / scale);
            scale = step == steps ? fine : scale * ratio;
            int minimum = step == steps ? smallest : (int) (settings.reliableFace() / scale);
            if (minimum <= first.maximum()) {
                passes.addAll(
                        tiles(first.whole(), scale, minimum, Math.min(maximum, first.maximum()), settings.side()));
            }
        }
        return List.copyOf(passes);
    }

    private static List<SearchPass> tiles(Box whole, double scale, int minimum, int maximum, int side) {
        int overlap = (int) Math.ceil(RIM * maximum);
        int longest = (int) (Math.max(side, SMALLEST_TILE) / scale);
        List<SearchPass> tiles = new ArrayList<>();
        for (Span rows : Span.cover(whole.y(), whole.height(), longest, overlap)) {
            for (Span columns : Span.cover(whole.x(), whole.width(), longest, overlap)) {
                Box tile = new Box(columns.start(), rows.start(), columns.length(), rows.length());
                tiles.add(new SearchPass(
                        whole, tile, WorkingSize.scaled(tile.width(), tile.height(), scale), minimum, maximum));
            }
        }
        return tiles;
    }
}
