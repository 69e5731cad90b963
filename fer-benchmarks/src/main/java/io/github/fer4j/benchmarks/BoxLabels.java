package io.github.fer4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the places of faces in public test sets as the CSV that {@code fer detect-eval} reads.
 *
 * <p>Run: {@code java -cp fer-benchmarks/target/benchmarks.jar io.github.fer4j.benchmarks.BoxLabels KIND SOURCE > labels.csv},
 * where KIND SOURCE is
 *
 * <ul>
 *   <li>{@code cmu-mit FOLDER}: with ground_truth_bboxes.txt, ground_truth_landmarks.txt and test_jpg
 *   <li>{@code dlib FILE.xml}: dlib's format, beside the pictures; eyes from its 68 points
 *   <li>{@code points FOLDER}: pictures, each with the 68 points of one face in a .pts file
 *   <li>{@code none FOLDER}: pictures without faces, also in folders below
 * </ul>
 */
public final class BoxLabels {

    private static final Pattern IMAGE =
            Pattern.compile("<image file='([^']+)'.*?>|<box (.*?)>|<part name='(\\d+)' x='(-?\\d+)' y='(-?\\d+)'");

    private static final Pattern ATTRIBUTE = Pattern.compile("(top|left|width|height)='(-?\\d+)'");

    private static final List<String> SIDES = List.of("left", "top", "width", "height");

    private static final Pattern PICTURE =
            Pattern.compile(".*\\.(?:jpe?g|png|bmp|tiff?|webp)", Pattern.CASE_INSENSITIVE);

    /** Of the usual 68: six points around each eye. */
    private static final int LEFT_EYE = 36;

    private static final int RIGHT_EYE = 42;
    private static final int EYE_POINTS = 6;

    /** A point of dlib is a pixel; its middle is here, counted from the pixel's corner. */
    private static final double MIDDLE = 0.5;

    private BoxLabels() {}

    /**
     * Prints the labels.
     *
     * @param arguments a kind and its source
     * @throws IOException if the source cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Path source = Path.of(arguments[1]).toAbsolutePath();
        List<String> rows = switch (arguments[0]) {
            case "cmu-mit" -> cmuMit(source);
            case "dlib" -> dlib(source);
            case "points" -> points(source);
            case "none" -> none(source);
            default -> throw new IllegalArgumentException("unknown kind " + arguments[0]);
        };
        System.out.println("file,x,y,width,height,left_eye_x,left_eye_y,right_eye_x,right_eye_y");
        rows.forEach(System.out::println);
    }

    private static List<String> cmuMit(Path folder) throws IOException {
        List<String> landmarks = Files.readAllLines(folder.resolve("ground_truth_landmarks.txt"));
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("ground_truth_bboxes.txt"))) {
            String[] fields = line.trim().split("\\s+", -1);
            if (fields.length == 5) {
                double[] box = numbers(fields, 1);
                String eyes = landmarks.stream()
                        .map(row -> row.trim().split("\\s+", -1))
                        .filter(row -> row.length > 4 && row[0].equals(fields[0]))
                        .map(row -> numbers(row, 1))
                        .filter(points -> inside(points[0], points[1], box) && inside(points[2], points[3], box))
                        .map(points -> eyes(points[0], points[1], points[2], points[3]))
                        .findFirst()
                        .orElse(",,,");
                rows.add(row(folder.resolve("test_jpg").resolve(fields[0]), box[0], box[1], box[2], box[3], eyes));
            }
        }
        return rows;
    }

    private static List<String> dlib(Path xml) throws IOException {
        List<String> rows = new ArrayList<>();
        Path picture = xml;
        double[] box = null;
        List<double[]> points = new ArrayList<>();
        Matcher matcher = IMAGE.matcher(Files.readString(xml));
        while (matcher.find()) {
            if (matcher.group(3) != null) {
                points.add(new double[] {
                    Double.parseDouble(matcher.group(4)) + MIDDLE, Double.parseDouble(matcher.group(5)) + MIDDLE
                });
                continue;
            }
            if (box != null) {
                rows.add(row(picture, box[0], box[1], box[2], box[3], eyes(points)));
                points.clear();
                box = null;
            }
            if (matcher.group(1) != null) {
                picture = xml.resolveSibling(matcher.group(1));
            } else {
                box = box(matcher.group(2));
            }
        }
        if (box != null) {
            rows.add(row(picture, box[0], box[1], box[2], box[3], eyes(points)));
        }
        return rows;
    }

    private static double[] box(String attributes) {
        double[] box = new double[4];
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        while (matcher.find()) {
            box[SIDES.indexOf(matcher.group(1))] = Double.parseDouble(matcher.group(2));
        }
        return new double[] {box[0], box[1], box[0] + box[2], box[1] + box[3]};
    }

    private static List<String> points(Path folder) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path picture : pictures(folder)) {
            Path file = picture.resolveSibling(picture.getFileName().toString().replaceAll("\\.[^.]+$", ".pts"));
            List<double[]> points = new ArrayList<>();
            double[] box = {1e9, 1e9, -1e9, -1e9};
            for (String line : Files.readAllLines(file)) {
                if (line.matches("\\s*[\\d.]+\\s+[\\d.]+\\s*")) {
                    double[] point = numbers(line.trim().split("\\s+", -1), 0);
                    points.add(point);
                    box[0] = Math.min(box[0], point[0]);
                    box[1] = Math.min(box[1], point[1]);
                    box[2] = Math.max(box[2], point[0]);
                    box[3] = Math.max(box[3], point[1]);
                }
            }
            rows.add(row(picture, box[0], box[1], box[2], box[3], eyes(points)));
        }
        return rows;
    }

    private static List<String> none(Path folder) throws IOException {
        return pictures(folder).stream().map(file -> quoted(file) + ",,,,,,,,").toList();
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> PICTURE.matcher(file.toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static boolean inside(double x, double y, double[] box) {
        return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
    }

    private static String eyes(List<double[]> points) {
        if (points.size() < RIGHT_EYE + EYE_POINTS) {
            return ",,,";
        }
        double[] left = mean(points.subList(LEFT_EYE, LEFT_EYE + EYE_POINTS));
        double[] right = mean(points.subList(RIGHT_EYE, RIGHT_EYE + EYE_POINTS));
        return eyes(left[0], left[1], right[0], right[1]);
    }

    private static double[] mean(List<double[]> points) {
        return new double[] {
            points.stream().mapToDouble(point -> point[0]).average().orElseThrow(),
            points.stream().mapToDouble(point -> point[1]).average().orElseThrow()
        };
    }

    private static String eyes(double leftX, double leftY, double rightX, double rightY) {
        return String.format(Locale.ROOT, "%.1f,%.1f,%.1f,%.1f", leftX, leftY, rightX, rightY);
    }

    private static String row(Path file, double left, double top, double right, double bottom, String eyes) {
        return String.format(
                Locale.ROOT, "%s,%.0f,%.0f,%.0f,%.0f,%s", quoted(file), left, top, right - left, bottom - top, eyes);
    }

    private static String quoted(Path file) {
        return '"' + file.toString().replace("\"", "\"\"") + '"';
    }

    private static double[] numbers(String[] fields, int from) {
        return Stream.of(fields).skip(from).mapToDouble(Double::parseDouble).toArray();
    }
}
