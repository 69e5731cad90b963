package io.github.fer4j.track;

import java.util.Arrays;

/**
 * The pairing of tracks and faces that costs least in sum: the Hungarian method with shortest augmenting paths (Jonker
 * and Volgenant, 1987), in the cube of the larger number.
 */
final class Assignment {

    /** The cost of a pair that must not be; as many others as possible are made before one of these. */
    static final double FORBIDDEN = 1e9;

    /** No partner. */
    static final int NONE = -1;

    private final int size;
    private final double[][] cost;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final int[] rowOfColumn;

    private Assignment(double[][] cost, int rows, int columns) {
        this.size = Math.max(rows, columns);
        this.cost = new double[size][size];
        for (double[] line : this.cost) {
            Arrays.fill(line, FORBIDDEN);
        }
        for (int row = 0; row < rows; row++) {
            System.arraycopy(cost[row], 0, this.cost[row], 0, columns);
        }
        this.rowPrice = new double[size];
        this.columnPrice = new double[size + 1];
        this.rowOfColumn = new int[size + 1];
        Arrays.fill(rowOfColumn, NONE);
    }

    /** The row of each column, or {@link #NONE}. All rows of the costs have the given number of columns. */
    static int[] rowOfEachColumn(double[][] cost, int columns) {
        Assignment assignment = new Assignment(cost, cost.length, columns);
        for (int row = 0; row < assignment.size; row++) {
            assignment.place(row);
        }
        int[] rows = Arrays.copyOf(assignment.rowOfColumn, columns);
        for (int column = 0; column < columns; column++) {
            if (assignment.cost[rows[column]][column] >= FORBIDDEN) {
                rows[column] = NONE;
            }
        }
        return rows;
    }

    /** Gives one more row a column, moving others along the cheapest path; the column past the last stands for it. */
    private void place(int row) {
        double[] distance = new double[size];
        int[] previous = new int[size];
        boolean[] done = new boolean[size + 1];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int column = size;
        rowOfColumn[column] = row;
        while (rowOfColumn[column] != NONE) {
            done[column] = true;
            relax(column, distance, previous, done);
            column = advance(distance, done);
        }
        while (column != size) {
            rowOfColumn[column] = rowOfColumn[previous[column]];
            column = previous[column];
        }
        rowOfColumn[size] = NONE;
    }

    private void relax(int from, double[] distance, int[] previous, boolean[] done) {
        int row = rowOfColumn[from];
        for (int column = 0; column < size; column++) {
            double reduced = cost[row][column] - rowPrice[row] - columnPrice[column];
            if (!done[column] && reduced < distance[column]) {
                distance[column] = reduced;
                previous[column] = from;
            }
        }
    }

    /** Goes to the nearest column that is not done and adjusts the prices so that it is at distance zero. */
    private int advance(double[] distance, boolean[] done) {
        int nearest = NONE;
        for (int column = 0; column < size; column++) {
            if (!done[column] && (nearest == NONE || distance[column] < distance[nearest])) {
                nearest = column;
            }
        }
        double step = distance[nearest];
        for (int column = 0; column <= size; column++) {
            if (done[column]) {
                rowPrice[rowOfColumn[column]] += step;
                columnPrice[column] -= step;
            } else if (column < size) {
                distance[column] -= step;
            }
        }
        return nearest;
    }
}
