package io.github.fer4j.limit;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The most that input may demand: sizes, counts and times. Files, streams and models from strangers can be made to take
 * all memory or never to end; with these limits they are refused by an exception that names the limit.
 *
 * <p>Each limit is checked before memory is taken, and again on what a decoder gives. The defaults suit ordinary photos
 * and videos on a machine with 2 GiB of free memory. Immutable and thread-safe.
 *
 * <pre>{@code
 * Limits limits = Limits.builder().picturePixels(210_000_000).build();
 * }</pre>
 */
public final class Limits {

    /** The defaults that each option of {@link Builder} names. */
    public static final Limits DEFAULT = builder().build();

    private final long pictureBytes;
    private final long picturePixels;
    private final int jpegScans;
    private final long framePixels;
    private final Duration openingTime;
    private final Duration readingTime;
    private final int faces;
    private final long modelBytes;
    private final int modelEntries;
    private final long parameters;
    private final long activations;
    private final long multiplyAdds;
    private final long csvBytes;
    private final int csvLineBytes;
    private final int csvColumns;

    private Limits(Builder builder) {
        pictureBytes = builder.pictureBytes;
        picturePixels = builder.picturePixels;
        jpegScans = builder.jpegScans;
        framePixels = builder.framePixels;
        openingTime = builder.openingTime;
        readingTime = builder.readingTime;
        faces = builder.faces;
        modelBytes = builder.modelBytes;
        modelEntries = builder.modelEntries;
        parameters = builder.parameters;
        activations = builder.activations;
        multiplyAdds = builder.multiplyAdds;
        csvBytes = builder.csvBytes;
        csvLineBytes = builder.csvLineBytes;
        csvColumns = builder.csvColumns;
    }

    /**
     * Begins with the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins with these limits.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.pictureBytes = pictureBytes;
        builder.picturePixels = picturePixels;
        builder.jpegScans = jpegScans;
        builder.framePixels = framePixels;
        builder.openingTime = openingTime;
        builder.readingTime = readingTime;
        builder.faces = faces;
        builder.modelBytes = modelBytes;
        builder.modelEntries = modelEntries;
        builder.parameters = parameters;
        builder.activations = activations;
        builder.multiplyAdds = multiplyAdds;
        builder.csvBytes = csvBytes;
        builder.csvLineBytes = csvLineBytes;
        builder.csvColumns = csvColumns;
        return builder;
    }

    /**
     * The size of a picture file or stream, in bytes.
     *
     * @return at least 1
     */
    public long pictureBytes() {
        return pictureBytes;
    }

    /**
     * The pixels of a picture: width times height.
     *
     * @return at least 1
     */
    public long picturePixels() {
        return picturePixels;
    }

    /**
     * The scans of a progressive JPEG. Encoders write about 10; each scan costs as much time as a whole picture.
     *
     * @return at least 1
     */
    public int jpegScans() {
        return jpegScans;
    }

    /**
     * The pixels of a frame of video: width times height.
     *
     * @return at least 1
     */
    public long framePixels() {
        return framePixels;
    }

    /**
     * How long opening a video file or stream may take.
     *
     * @return above zero
     */
    public Duration openingTime() {
        return openingTime;
    }

    /**
     * How long a video file or stream may give no data.
     *
     * @return above zero
     */
    public Duration readingTime() {
        return readingTime;
    }

    /**
     * The faces that are recognised in a picture or frame, the largest first.
     *
     * @return at least 1
     */
    public int faces() {
        return faces;
    }

    /**
     * The bytes of a model or checkpoint file when inflated, all its entries together.
     *
     * @return at least 1
     */
    public long modelBytes() {
        return modelBytes;
    }

    /**
     * The entries of a model or checkpoint file.
     *
     * @return at least 1
     */
    public int modelEntries() {
        return modelEntries;
    }

    /**
     * The parameters of a network.
     *
     * @return at least 1
     */
    public long parameters() {
        return parameters;
    }

    /**
     * The values that the layers of a network compute for one face, all layers together.
     *
     * @return at least 1
     */
    public long activations() {
        return activations;
    }

    /**
     * The multiplications that a network needs for one face.
     *
     * @return at least 1
     */
    public long multiplyAdds() {
        return multiplyAdds;
    }

    /**
     * The bytes of a CSV file when inflated.
     *
     * @return at least 1
     */
    public long csvBytes() {
        return csvBytes;
    }

    /**
     * The bytes of a line of a CSV file.
     *
     * @return at least 1
     */
    public int csvLineBytes() {
        return csvLineBytes;
    }

    /**
     * The columns of a CSV file.
     *
     * @return at least 1
     */
    public int csvColumns() {
        return csvColumns;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Limits limits && values().equals(limits.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** All limits by name. */
    @Override
    public String toString() {
        return "Limits[pictureBytes=" + pictureBytes + ", picturePixels=" + picturePixels + ", jpegScans=" + jpegScans
                + ", framePixels=" + framePixels + ", openingTime=" + openingTime + ", readingTime=" + readingTime
                + ", faces=" + faces + ", modelBytes=" + modelBytes + ", modelEntries=" + modelEntries + ", parameters="
                + parameters + ", activations=" + activations + ", multiplyAdds=" + multiplyAdds + ", csvBytes="
                + csvBytes
                + ", csvLineBytes=" + csvLineBytes + ", csvColumns=" + csvColumns + "]";
    }

    private List<Object> values() {
        return List.of(
                pictureBytes,
                picturePixels,
                jpegScans,
                framePixels,
                openingTime,
                readingTime,
                faces,
                modelBytes,
                modelEntries,
                parameters,
                activations,
                multiplyAdds,
                csvBytes,
                csvLineBytes,
                csvColumns);
    }

    /** Options of {@link Limits}. Not thread-safe; can be used again after {@link #build()}. */
    public static final class Builder {

        private long pictureBytes = 256L << 20;
        private long picturePixels = 100_000_000;
        private int jpegScans = 100;
        private long framePixels = 36_000_000;
        private Duration openingTime = Duration.ofSeconds(15);
        private Duration readingTime = Duration.ofSeconds(15);
        private int faces = 1_000;
        private long modelBytes = 512L << 20;
        private int modelEntries = 64;
        private long parameters = 100_000_000;
        private long activations = 20_000_000;
        private long multiplyAdds = 20_000_000_000L;
        private long csvBytes = 4L << 30;
        private int csvLineBytes = 1 << 20;
        private int csvColumns = 1_000;

        private Builder() {}

        /**
         * The size of a picture file or stream, in bytes. Default: 256 MiB. The file is held in memory while it is
         * decoded.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder pictureBytes(long value) {
            pictureBytes = positive("pictureBytes", value);
            return this;
        }

        /**
         * The pixels of a picture: width times height. Default: 100 million, which covers ordinary phones and
         * cameras. A decoded picture takes 3 bytes a pixel, and up to about 9 while it is decoded: allow about 1 GiB of
         * memory. Raise it for phones of 108 or 200 megapixels.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder picturePixels(long value) {
            picturePixels = positive("picturePixels", value);
            return this;
        }

        /**
         * The scans of a progressive JPEG. Encoders write about 10; each scan costs as much time as a whole picture.
         * Default: 100.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder jpegScans(int value) {
            jpegScans = positive("jpegScans", value);
            return this;
        }

        /**
         * The pixels of a frame of video: width times height. Default: 36 million, which covers 8K. A decoder keeps
         * up to about 20 frames of 3 bytes a pixel.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder framePixels(long value) {
            framePixels = positive("framePixels", value);
            return this;
        }

        /**
         * How long opening a video file or stream may take. Default: 15 seconds.
         *
         * @param value above zero
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder openingTime(Duration value) {
            openingTime = positive("openingTime", value);
            return this;
        }

        /**
         * How long a video file or stream may give no data. Default: 15 seconds.
         *
         * @param value above zero
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder readingTime(Duration value) {
            readingTime = positive("readingTime", value);
            return this;
        }

        /**
         * The faces that are recognised in a picture or frame, the largest first. Default: 1,000.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder faces(int value) {
            faces = positive("faces", value);
            return this;
        }

        /**
         * The bytes of a model or checkpoint file when inflated, all its entries together. Default: 512 MiB. The
         * regularized network takes 5 MB.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder modelBytes(long value) {
            modelBytes = positive("modelBytes", value);
            return this;
        }

        /**
         * The entries of a model or checkpoint file. Default: 64.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder modelEntries(int value) {
            modelEntries = positive("modelEntries", value);
            return this;
        }

        /**
         * The parameters of a network. Default: 100 million, which take 400 MB. The regularized network has 2.5
         * million.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder parameters(long value) {
            parameters = positive("parameters", value);
            return this;
        }

        /**
         * The values that the layers of a network compute for one face, all layers together. Default: 20 million,
         * which take 80 MB a face. The regularized network has about 0.7 million.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder activations(long value) {
            activations = positive("activations", value);
            return this;
        }

        /**
         * The multiplications that a network needs for one face. Default: 20 billion, which take a second or more.
         * The regularized network needs 0.13 billion.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder multiplyAdds(long value) {
            multiplyAdds = positive("multiplyAdds", value);
            return this;
        }

        /**
         * The bytes of a CSV file when inflated. Default: 4 GiB. FER2013 has 300 MB. A face takes 2.4 kB of memory and
         * at least 4.6 kB in the file: a file of this size can take 2 GiB of memory and half a minute.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder csvBytes(long value) {
            csvBytes = positive("csvBytes", value);
            return this;
        }

        /**
         * The bytes of a line of a CSV file. Default: 1 MiB. A line of FER2013 has about 10 KB.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder csvLineBytes(int value) {
            csvLineBytes = positive("csvLineBytes", value);
            return this;
        }

        /**
         * The columns of a CSV file. Default: 1,000.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder csvColumns(int value) {
            csvColumns = positive("csvColumns", value);
            return this;
        }

        /**
         * The limits.
         *
         * @return immutable limits
         */
        public Limits build() {
            return new Limits(this);
        }

        private static int positive(String name, int value) {
            positive(name, (long) value);
            return value;
        }

        private static long positive(String name, long value) {
            if (value < 1) {
                throw new IllegalArgumentException("the limit " + name + " must be at least 1, not " + value);
            }
            return value;
        }

        private static Duration positive(String name, Duration value) {
            Objects.requireNonNull(value, name);
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("the limit " + name + " must be above zero, not " + value);
            }
            return value;
        }
    }
}
