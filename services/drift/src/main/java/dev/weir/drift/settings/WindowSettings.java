package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How inferences are gathered. */
@ConfigMapping(prefix = "weir.drift.window")
public interface WindowSettings {

    /** What makes a window: a number of inferences, or event time. */
    @WithDefault("count")
    Kind kind();

    /** Inferences of one model version in a window that is counted. */
    @WithDefault("500")
    int size();

    /** Event time that a tumbling or sliding window spans; a multiple of a pane. */
    @WithDefault("5m")
    Duration length();

    /** Event time from one sliding window to the next; a multiple of a pane. */
    @WithDefault("1m")
    Duration step();

    /** Event time without traffic that ends a session. */
    @WithDefault("5m")
    Duration gap();

    /** Event time after which a session is cut. */
    @WithDefault("1h")
    Duration longest();

    /** Event time of the parts that windows are merged from. */
    @WithDefault("10s")
    Duration pane();

    /** Event time by which an inference may be late. */
    @WithDefault("30s")
    Duration grace();

    /** Time after which what a partition has gathered is passed on. */
    @WithDefault("1s")
    @WithName("pass-on")
    Duration passOn();

    /** Time after which a partition without traffic holds no window open. */
    @WithDefault("30s")
    Duration silence();

    /** Panes of a version that may wait for a partition that is behind; further ones become one with their neighbours. */
    @WithDefault("48")
    @WithName("waiting-panes")
    int waitingPanes();

    /** Event time for which a version without traffic is kept. */
    @WithDefault("90d")
    Duration retention();

    /** Partitions of the traffic by model; as many as topic model.published has. */
    @WithDefault("6")
    @WithName("model-partitions")
    int modelPartitions();

    /** Partitions of inference.logged; traffic of further ones is not counted where it comes from. */
    @WithDefault("6")
    @WithName("traffic-partitions")
    int trafficPartitions();

    /** What makes a window. */
    enum Kind {
        COUNT,
        TUMBLING,
        SLIDING,
        SESSION
    }
}
