package io.github.fer4j.spark;

import org.apache.spark.sql.SparkSession;

/** Sessions of tests: quiet, and without a web page. */
public final class Sessions {

    private Sessions() {}

    /** To be completed by options of a cluster. */
    public static SparkSession.Builder builder(String master) {
        return SparkSession.builder()
                .master(master)
                .appName("fer4j tests")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.warehouse.dir", "target/warehouse");
    }
}
