package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** When requests and labels look like an attack or misuse. */
@ConfigMapping(prefix = "weir.drift.protection")
public interface ProtectionSettings {

    /** Time without a sign of a threat after which it may be said again. */
    @WithDefault("1h")
    Duration calm();

    /** Clients that are remembered in a partition; who asked least lately makes room. */
    @WithDefault("1000")
    int clients();

    /** Requests of a client that are judged together. */
    @WithDefault("512")
    int epoch();

    /** Clients that are not watched. */
    Optional<Set<String>> trusted();

    /** New clients lately, each counting half after a week, below which one more stands out. */
    @WithDefault("0.2")
    @WithName("rare-arrivals")
    double rareArrivals();

    Extraction extraction();

    Copies copies();

    Burst burst();

    Refusals refusals();

    Outliers outliers();

    Labels labels();

    /** When queries count as an extraction. */
    interface Extraction {

        /** Distances that W needs more than. */
        @WithDefault("100")
        int minimum();

        /** W below which distances are unnatural. */
        @WithDefault("0.9")
        double normality();

        /** Times the natural spread above which queries fill the space. */
        @WithDefault("1.6")
        double spread();

        /** Share of different queries that an extraction has at least. */
        @WithDefault("0.8")
        double unique();
    }

    /** When near copies count as an attack. */
    interface Copies {

        /** Latest different requests that are judged together. */
        @WithDefault("100")
        int among();

        /** Different requests that a judgement needs. */
        @WithDefault("40")
        int minimum();

        /** Share of near copies from which it is an evasion. */
        @WithDefault("0.2")
        double near();

        /** Share of near copies that changed the answer from which it is an evasion. */
        @WithDefault("0.1")
        double changed();

        /** Near copies in a row that make a probe of one record. */
        @WithDefault("5")
        int run();

        /** Probes of different records from which it is a membership inference. */
        @WithDefault("6")
        int probes();

        /** New heights of the score in one group of near copies from which it is an inversion. */
        @WithDefault("15")
        int rises();
    }

    /** When requests count as a flood, or as dear. */
    interface Burst {

        /** Requests a second that no client is blamed for. */
        @WithDefault("50")
        double tolerated();

        /** Of a burst to what is usual. */
        @WithDefault("5")
        double ratio();

        /** Of the evidence of a burst. */
        @WithDefault("20")
        double threshold();

        /** Times the usual latency from which others suffer. */
        @WithDefault("2")
        double slower();

        /** Share of requests that were shed (429, 503, 504) from which others suffer. */
        @WithDefault("0.05")
        double shed();

        /** Times the usual latency of a client's requests from which they are a cost. */
        @WithDefault("5")
        double dear();
    }

    /** When refused requests (401, 403) count as probing. */
    interface Refusals {

        /** Share of refused requests without an attack. */
        @WithDefault("0.05")
        double usual();

        /** Share of refused requests with one. */
        @WithDefault("0.5")
        double frequent();

        /** Of the evidence. */
        @WithDefault("23")
        double threshold();
    }

    /** When inputs lie outside of what the model was trained on. */
    interface Outliers {

        /** Share of outlying requests of a harmless client. */
        @WithDefault("0.01")
        double usual();

        /** Share of outlying requests of one who sends them on purpose. */
        @WithDefault("0.3")
        double frequent();

        /** Of the evidence. */
        @WithDefault("30")
        double threshold();

        /** Standard deviations of the logarithm of the distance from which a request outlies. */
        @WithDefault("4")
        double further();
    }

    /** When labels count as poisoned. */
    interface Labels {

        /** Labels of one source that are judged together. */
        @WithDefault("100")
        int window();

        /** Earlier labels from which a source is judged by itself, and others by it. */
        @WithDefault("200")
        int minimum();

        /**
         * Total variation from the usual labels from which a source strays, and share of labels that contradict the model,
         * above that of established sources, from which a new one does.
         */
        @WithDefault("0.25")
        double distance();

        /** Share of a window that gives one false label to nearly one input. */
        @WithDefault("0.2")
        double cluster();

        /** Times the usual pace at which a single source floods. */
        @WithDefault("3")
        double faster();

        /** Sources that are not watched. */
        Optional<Set<String>> trusted();
    }
}
