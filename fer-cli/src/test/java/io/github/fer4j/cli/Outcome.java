package io.github.fer4j.cli;

import java.util.List;

/**
 * How a run of the program ended.
 *
 * @param exit its exit code
 * @param out what it printed on the standard output
 * @param err what it printed on the standard error
 */
record Outcome(int exit, String out, String err) {

    List<String> outLines() {
        return out.lines().toList();
    }

    boolean hasStackTrace() {
        return err.contains("\tat ");
    }
}
