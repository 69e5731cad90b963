package io.github.fer4j.cli.video;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.EmotionTimeline.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A track's probabilities stacked upon each other, so that each emotion is a band as high as its probability. Where the
 * answer was uncertain, a band that says so takes the place of the others. Where the face was out of sight, all bands are
 * 0.
 */
final class EmotionBands {

    private static final Duration GAP = Duration.ofSeconds(1);

    /** How long a face counts as seen that was in one frame alone. */
    private static final Duration FRAME = Duration.ofMillis(40);

    private final List<Emotion> labels;
    private final List<Duration> times = new ArrayList<>();
    private final List<double[]> tops = new ArrayList<>();

    private EmotionBands(List<Emotion> labels) {
        this.labels = labels;
    }

    /** The bands of a track of at least one point. */
    static EmotionBands of(EmotionTimeline.Line line) {
        List<Point> points = line.points();
        EmotionBands bands = new EmotionBands(labels(points));
        Duration spacing = usualSpacing(points);
        int first = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size() || isGap(points.get(i - 1), points.get(i), spacing)) {
                bands.add(points.subList(first, i), spacing.dividedBy(2));
                first = i;
            }
        }
        return bands;
    }

    private static List<Emotion> labels(List<Point> points) {
        List<Emotion> labels = new ArrayList<>(points.get(0).scores().labels());
        if (points.stream().anyMatch(point -> point.uncertain() > 0)) {
            labels.add(Emotion.UNCERTAIN);
        }
        return List.copyOf(labels);
    }

    /** In the model's order; the first is the topmost band. */
    List<Emotion> labels() {
        return labels;
    }

    List<Duration> times() {
        return List.copyOf(times);
    }

    /** The upper edge of a label's band at each of the times, 0..1. */
    double[] tops(int label) {
        return tops.stream().mapToDouble(stack -> stack[label]).toArray();
    }

    /** Points without a gap, each of which stands for the time around it. */
    private void add(List<Point> points, Duration margin) {
        double[] nothing = new double[labels.size()];
        Duration start = points.get(0).time().minus(margin);
        Duration end = points.get(points.size() - 1).time().plus(margin);
        add(start.isNegative() ? Duration.ZERO : start, nothing, stack(points.get(0)));
        points.forEach(point -> add(point.time(), stack(point)));
        add(end, stack(points.get(points.size() - 1)), nothing);
    }

    private void add(Duration time, double[]... stacks) {
        for (double[] stack : stacks) {
            times.add(time);
            tops.add(stack);
        }
    }

    private double[] stack(Point point) {
        double[] stack = new double[labels.size()];
        double sum = 0;
        for (int i = labels.size() - 1; i >= 0; i--) {
            sum += share(point, labels.get(i));
            stack[i] = Math.min(1, sum);
        }
        return stack;
    }

    private static double share(Point point, Emotion label) {
        return label.equals(Emotion.UNCERTAIN)
                ? point.uncertain()
                : (1 - point.uncertain()) * point.scores().of(label);
    }

    private static boolean isGap(Point one, Point next, Duration spacing) {
        Duration distance = next.time().minus(one.time());
        return distance.compareTo(GAP) > 0 && distance.compareTo(spacing.multipliedBy(2)) > 0;
    }

    private static Duration usualSpacing(List<Point> points) {
        if (points.size() == 1) {
            return FRAME;
        }
        List<Duration> distances = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            distances.add(points.get(i).time().minus(points.get(i - 1).time()));
        }
        return distances.stream().sorted().toList().get(distances.size() / 2);
    }
}
