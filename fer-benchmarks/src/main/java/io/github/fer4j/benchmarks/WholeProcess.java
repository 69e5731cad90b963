package io.github.fer4j.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program of one class takes, as a consumer has it: the size of its class path, what it unpacks, the time from the
 * start of Java to the first answer, and the memory that it then holds while it waits. Once for OpenCV with the class path
 * of fer4j-light, once for PyTorch with that of fer4j. On Linux.
 *
 * <p>Run: {@code java -cp fer-benchmarks/target/benchmarks.jar io.github.fer4j.benchmarks.WholeProcess [RUNS]}
 */
final class WholeProcess {

    /** What a consumer of fer4j-light gets. */
    private static final List<String> LIGHT = List.of(
            "fer-core",
            "fer-models",
            "fer-opencv",
            "opencv",
            "jackson-core",
            "tribuo-",
            "protobuf-",
            "slf4j-",
            "jspecify");

    /** What only programs and benchmarks of fer4j have. */
    private static final List<String> OURS = List.of("jmh-", "jopt-", "commons-math3");

    private final Path folder;
    private final int runs;

    private WholeProcess(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /**
     * Measures and prints.
     *
     * @param args how often to start; 7 if not given
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("fer4j-whole-process");
        try {
            WholeProcess whole = new WholeProcess(folder, args.length == 0 ? 7 : Integer.parseInt(args[0]));
            System.out.println("                 class path  unpacked  first start  later starts      idle memory");
            whole.measure("OpenCV, light", FirstProgram.class, whole.jars(name -> startsWith(name, LIGHT)));
            whole.measure("PyTorch", FirstProgram.OnPyTorch.class, whole.jars(name -> !startsWith(name, OURS)));
        } finally {
            Temporary.delete(folder);
        }
    }

    private static boolean startsWith(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    /** The libraries beside the benchmarks' own jar. */
    private List<Path> jars(Predicate<String> wanted) throws IOException {
        Path benchmarks = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)[0]);
        try (Stream<Path> files = Files.list(benchmarks.toAbsolutePath().resolveSibling("lib"))) {
            return files.filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private void measure(String title, Class<?> program, List<Path> jars) throws IOException, InterruptedException {
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        String classPath = Stream.concat(Stream.of(classes(program)), jars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        double[] first = new double[3];
        for (int i = 0; i < first.length; i++) {
            Temporary.delete(Files.createDirectories(cache()));
            first[i] = start(program, classPath).seconds();
        }
        Run[] later = new Run[runs];
        for (int i = 0; i < runs; i++) {
            later[i] = start(program, classPath);
        }
        System.out.printf(
                Locale.ROOT,
                "%-16s %7.1f MB %6.1f MB  %8.2f s  %7.2f s (%.2f)  %8.0f MB%n",
                title,
                bytes / 1e6,
                size(cache()) / 1e6,
                median(first),
                median(Arrays.stream(later).mapToDouble(Run::seconds).toArray()),
                Arrays.stream(later).mapToDouble(Run::seconds).min().orElseThrow(),
                median(Arrays.stream(later).mapToDouble(Run::megabytes).toArray()));
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    /** The program's class and its photo, outside the benchmarks' jar, which brings everything. */
    private Path classes(Class<?> program) throws IOException {
        Path root = folder.resolve("classes");
        for (Class<?> type : List.of(FirstProgram.class, program)) {
            String name = type.getName().replace('.', '/') + ".class";
            Path file = root.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (InputStream in = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name), name)) {
                Files.write(file, in.readAllBytes());
            }
        }
        Files.write(folder.resolve("photo.jpg"), Photo.jpeg());
        return root;
    }

    /** Until the first line, and then until the memory has settled. */
    private Run start(Class<?> program, String classPath) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = ChildJava.start(
                classPath,
                List.of("-Dfer4j.cache.dir=" + cache()),
                program,
                folder.resolve("photo.jpg").toString());
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
            String answer = out.readLine();
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (answer == null || !answer.startsWith("Box[")) {
                throw new IOException("no answer: " + answer);
            }
            Thread.sleep(1_000);
            double megabytes = residentMegabytes(process.pid());
            process.getOutputStream().close();
            process.waitFor();
            return new Run(seconds, megabytes);
        } finally {
            process.destroy();
        }
    }

    private static double residentMegabytes(long process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            String line =
                    lines.filter(text -> text.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private record Run(double seconds, double megabytes) {}
}
