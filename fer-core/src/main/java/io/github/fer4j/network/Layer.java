package io.github.fer4j.network;

import java.util.Objects;

/**
 * One layer of a {@link Network}, as data: its kind, its options and what it does to a shape. How it is computed is a
 * matter of the engine.
 *
 * <p>Layers are immutable and thread-safe.
 */
public sealed interface Layer {

    /**
     * The shape that comes out.
     *
     * @param input the shape that goes in
     * @return the shape of one example after this layer
     * @throws IllegalArgumentException if the layer cannot take that shape
     */
    Shape outputShape(Shape input);

    /**
     * The number of trained values.
     *
     * @param input the shape that goes in
     * @return weights, biases, scales and shifts together; running statistics are not counted
     * @throws ArithmeticException if the number is above the range of a long
     */
    default long parameters(Shape input) {
        Objects.requireNonNull(input, "input");
        return 0;
    }

    /**
     * The number of multiplications followed by an addition that one example takes.
     *
     * @param input the shape that goes in
     * @return 0 for layers other than convolutions and fully connected ones
     * @throws ArithmeticException if the number is above the range of a long
     */
    default long multiplyAdds(Shape input) {
        Objects.requireNonNull(input, "input");
        return 0;
    }

    /**
     * The name of the layer in a summary.
     *
     * @return for example {@code "Convolution 3x3, 64"}
     */
    String description();

    /**
     * A two-dimensional convolution with a square kernel.
     *
     * @param filters channels of the output
     * @param kernel width and height of the kernel
     * @param padding rows and columns of zeros added on each side
     * @param bias whether a bias is added; not needed before a {@link BatchNormalization}
     * @param stride pixels from one position of the kernel to the next: 2 halves width and height
     */
    record Convolution(int filters, int kernel, int padding, boolean bias, int stride) implements Layer {

        /**
         * A convolution.
         *
         * @param filters channels of the output
         * @param kernel width and height of the kernel
         * @param padding rows and columns of zeros added on each side
         * @param bias whether a bias is added; not needed before a {@link BatchNormalization}
         * @param stride pixels from one position of the kernel to the next: 2 halves width and height
         * @throws IllegalArgumentException if filters, kernel or stride is below 1 or the padding not within 0..kernel-1
         */
        public Convolution {
            requirePositive("filters", filters);
            requirePositive("kernel", kernel);
            requirePositive("stride", stride);
            if (padding < 0 || padding >= kernel) {
                throw new IllegalArgumentException("padding must be within 0.." + (kernel - 1) + ", not " + padding);
            }
        }

        /**
         * A convolution of stride 1.
         *
         * @param filters channels of the output
         * @param kernel width and height of the kernel
         * @param padding rows and columns of zeros added on each side
         * @param bias whether a bias is added; not needed before a {@link BatchNormalization}
         * @throws IllegalArgumentException if filters or kernel is below 1 or the padding not within 0..kernel-1
         */
        public Convolution(int filters, int kernel, int padding, boolean bias) {
            this(filters, kernel, padding, bias, 1);
        }

        @Override
        public Shape outputShape(Shape input) {
            return new Shape(filters, positions(input.height(), input), positions(input.width(), input));
        }

        /** Along one side. */
        private int positions(int side, Shape input) {
            long positions = Math.floorDiv(side - kernel + 2L * padding, stride) + 1L;
            if (positions < 1 || positions > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(description() + " does not fit into " + input);
            }
            return (int) positions;
        }

        @Override
        public long parameters(Shape input) {
            return Math.addExact(weights(input), bias ? filters : 0);
        }

        @Override
        public long multiplyAdds(Shape input) {
            Shape output = outputShape(input);
            return Math.multiplyExact(weights(input), (long) output.height() * output.width());
        }

        private long weights(Shape input) {
            return Math.multiplyExact((long) kernel * kernel, (long) input.channels() * filters);
        }

        @Override
        public String description() {
            return "Convolution " + kernel + "x" + kernel + ", " + filters + (stride == 1 ? "" : ", stride " + stride);
        }
    }

    /**
     * Batch Normalisation over the examples (and, in pictures, all positions) of each channel (Ioffe and Szegedy, 2015).
     * Each channel has a trained scale and shift. Inference uses running averages of mean and variance.
     *
     * @param momentum the share of a batch's statistics in the running averages, in 0..1, usually 0.1
     * @param epsilon added to the variance, above 0, usually 1e-5
     */
    record BatchNormalization(double momentum, double epsilon) implements Layer {

        /**
         * A normalisation.
         *
         * @param momentum the share of a batch's statistics in the running averages, in 0..1, usually 0.1
         * @param epsilon added to the variance, above 0, usually 1e-5
         * @throws IllegalArgumentException if a value is out of range
         */
        public BatchNormalization {
            if (!(momentum > 0 && momentum <= 1)) {
                throw new IllegalArgumentException("momentum must be in 0..1, not " + momentum);
            }
            if (!(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("epsilon must be above 0, not " + epsilon);
            }
        }

        @Override
        public Shape outputShape(Shape input) {
            return Objects.requireNonNull(input, "input");
        }

        @Override
        public long parameters(Shape input) {
            return 2L * Objects.requireNonNull(input, "input").channels();
        }

        @Override
        public String description() {
            return "Batch Normalisation";
        }
    }

    /** The rectified linear unit: {@code max(0, x)}. */
    record Relu() implements Layer {

        @Override
        public Shape outputShape(Shape input) {
            return Objects.requireNonNull(input, "input");
        }

        @Override
        public String description() {
            return "ReLU";
        }
    }

    /**
     * The maximum of each square of pixels. Squares do not overlap; rows and columns that fill no square are dropped.
     *
     * @param size width and height of the square, at least 2
     */
    record MaxPooling(int size) implements Layer {

        /**
         * A pooling.
         *
         * @param size width and height of the square, at least 2
         * @throws IllegalArgumentException if the size is below 2
         */
        public MaxPooling {
            if (size < 2) {
                throw new IllegalArgumentException("a pooling's size must be at least 2, not " + size);
            }
        }

        @Override
        public Shape outputShape(Shape input) {
            if (input.height() < size || input.width() < size) {
                throw new IllegalArgumentException(description() + " does not fit into " + input);
            }
            return new Shape(input.channels(), input.height() / size, input.width() / size);
        }

        @Override
        public String description() {
            return "Max pooling " + size + "x" + size;
        }
    }

    /**
     * Dropout (Srivastava et al., 2014). In training each value becomes 0 with this probability, and the others are scaled
     * up to keep the expected sum. At inference nothing happens.
     *
     * @param rate in 0..1, below 1
     */
    record Dropout(double rate) implements Layer {

        /**
         * A dropout.
         *
         * @param rate in 0..1, below 1
         * @throws IllegalArgumentException if the rate is out of range
         */
        public Dropout {
            if (!(rate >= 0 && rate < 1)) {
                throw new IllegalArgumentException("a dropout rate must be at least 0 and below 1, not " + rate);
            }
        }

        @Override
        public Shape outputShape(Shape input) {
            return Objects.requireNonNull(input, "input");
        }

        @Override
        public String description() {
            return "Dropout " + rate;
        }
    }

    /** A picture's values in one vector: channel by channel, each row by row. */
    record Flatten() implements Layer {

        @Override
        public Shape outputShape(Shape input) {
            return Shape.vector(Objects.requireNonNull(input, "input").size());
        }

        @Override
        public String description() {
            return "Flatten";
        }
    }

    /**
     * A fully connected layer. It takes a vector, which includes a picture of 1x1 pixels; a larger picture needs a {@link
     * Flatten} first.
     *
     * @param units values of the output
     * @param bias whether a bias is added; not needed before a {@link BatchNormalization}
     */
    record FullyConnected(int units, boolean bias) implements Layer {

        /**
         * A fully connected layer.
         *
         * @param units values of the output
         * @param bias whether a bias is added; not needed before a {@link BatchNormalization}
         * @throws IllegalArgumentException if units is below 1
         */
        public FullyConnected {
            requirePositive("units", units);
        }

        @Override
        public Shape outputShape(Shape input) {
            if (!Objects.requireNonNull(input, "input").isVector()) {
                throw new IllegalArgumentException(description() + " takes a vector, not " + input + ": flatten first");
            }
            return Shape.vector(units);
        }

        @Override
        public long parameters(Shape input) {
            return multiplyAdds(input) + (bias ? units : 0);
        }

        @Override
        public long multiplyAdds(Shape input) {
            return (long) Objects.requireNonNull(input, "input").channels() * units;
        }

        @Override
        public String description() {
            return "Fully connected, " + units;
        }
    }

    private static void requirePositive(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, not " + value);
        }
    }
}
