package io.github.fer4j.network;

/**
 * One layer of a {@link Network}, as data: what it is and what it does to a shape, not how an engine computes it.
 *
 * <p>Layers are immutable.
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
     */
    default long parameters(Shape input) {
        return 0;
    }

    /**
     * The number of multiplications followed by an addition that one example takes.
     *
     * @param input the shape that goes in
     * @return 0 for layers other than convolutions and fully connected ones
     */
    default long multiplyAdds(Shape input) {
        return 0;
    }

    /**
     * How a summary names the layer.
     *
     * @return for example {@code "Convolution 3x3, 64"}
     */
    String description();

    /**
     * A two-dimensional convolution with a square kernel and stride 1.
     *
     * @param filters channels of the output
     * @param kernel width and height of the kernel
     * @param padding rows and columns of zeros added on each side
     * @param bias whether a bias is added; needless before a {@link BatchNormalization}
     */
    record Convolution(int filters, int kernel, int padding, boolean bias) implements Layer {

        /**
         * A convolution.
         *
         * @param filters channels of the output
         * @param kernel width and height of the kernel
         * @param padding rows and columns of zeros added on each side
         * @param bias whether a bias is added; needless before a {@link BatchNormalization}
         * @throws IllegalArgumentException if filters or kernel is below 1 or the padding not within 0..kernel-1
         */
        public Convolution {
            requirePositive("filters", filters);
            requirePositive("kernel", kernel);
            if (padding < 0 || padding >= kernel) {
                throw new IllegalArgumentException("padding must be within 0.." + (kernel - 1) + ", not " + padding);
            }
        }

        @Override
        public Shape outputShape(Shape input) {
            long shrink = kernel - 1 - 2L * padding;
            if (input.height() <= shrink || input.width() <= shrink) {
                throw new IllegalArgumentException(description() + " does not fit into " + input);
            }
            return new Shape(
                    filters, Math.toIntExact(input.height() - shrink), Math.toIntExact(input.width() - shrink));
        }

        @Override
        public long parameters(Shape input) {
            return weights(input) + (bias ? filters : 0);
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
            return "Convolution " + kernel + "x" + kernel + ", " + filters;
        }
    }

    /**
     * Batch Normalisation over the examples (and, in pictures, all positions) of each channel (Ioffe and Szegedy, 2015).
     * A trained scale and shift a channel; running averages of mean and variance serve at inference.
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
            if (!(epsilon > 0)) {
                throw new IllegalArgumentException("epsilon must be above 0, not " + epsilon);
            }
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }

        @Override
        public long parameters(Shape input) {
            return 2L * input.channels();
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
            return input;
        }

        @Override
        public String description() {
            return "ReLU";
        }
    }

    /**
     * The maximum of each square of pixels; squares do not overlap, left-over rows and columns are dropped.
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
     * Dropout (Srivastava et al., 2014): in training each value is zeroed with this probability and the others scaled up
     * to keep the expected sum; at inference nothing happens.
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
            return input;
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
            return Shape.vector(input.size());
        }

        @Override
        public String description() {
            return "Flatten";
        }
    }

    /**
     * A fully connected layer.
     *
     * @param units values of the output
     * @param bias whether a bias is added; needless before a {@link BatchNormalization}
     */
    record FullyConnected(int units, boolean bias) implements Layer {

        /**
         * A fully connected layer.
         *
         * @param units values of the output
         * @param bias whether a bias is added; needless before a {@link BatchNormalization}
         * @throws IllegalArgumentException if units is below 1
         */
        public FullyConnected {
            requirePositive("units", units);
        }

        @Override
        public Shape outputShape(Shape input) {
            if (!input.isVector()) {
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
            return (long) input.channels() * units;
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
