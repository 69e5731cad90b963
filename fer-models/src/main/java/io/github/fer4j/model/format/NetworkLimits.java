package io.github.fer4j.model.format;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.network.Network;
import java.util.function.ToLongFunction;

/** Refuses networks that would take more memory or time than the limits allow, before any of it is taken. */
public final class NetworkLimits {

    private NetworkLimits() {}

    /**
     * Checks the network of a file.
     *
     * @throws ModelException if it is beyond a limit; the message names the file and the limit
     */
    public static void check(Network network, Limits limits, String file) {
        check("parameters", network, Network.Step::parameters, limits.parameters(), file);
        check("activations", network, step -> step.output().size(), limits.activations(), file);
        check("multiplyAdds", network, Network.Step::multiplyAdds, limits.multiplyAdds(), file);
    }

    private static void check(
            String limit, Network network, ToLongFunction<Network.Step> count, long most, String file) {
        long left = most;
        for (Network.Step step : network.steps()) {
            try {
                left = Math.subtractExact(left, count.applyAsLong(step));
            } catch (ArithmeticException e) {
                left = -1;
            }
            if (left < 0) {
                throw new ModelException("the network of " + file + " is larger than the limit " + limit + " of " + most
                        + " allows, at " + step.layer().description()
                        + ": raise the limit if you trust the file");
            }
        }
    }
}
