package io.github.fer4j.spark.internal;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;

/** Closes the recognizers of the driver's process, which has some in local mode: it may outlive the application. */
final class ApplicationEnd extends SparkListener {

    private static final Set<SparkContext> WATCHED = Collections.newSetFromMap(new WeakHashMap<>());

    private ApplicationEnd() {}

    static void watch(SparkContext context) {
        synchronized (WATCHED) {
            if (WATCHED.add(context)) {
                context.addSparkListener(new ApplicationEnd());
            }
        }
    }

    @Override
    public void onApplicationEnd(SparkListenerApplicationEnd end) {
        Recognizers.closeAll();
    }
}
