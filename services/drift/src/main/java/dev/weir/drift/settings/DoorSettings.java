package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** How inference logs of other systems come in. */
@ConfigMapping(prefix = "weir.drift.doors")
public interface DoorSettings {

    /** How long one side of an inference waits for the other. */
    @WithDefault("10m")
    Duration patience();

    /** How long it waits until it counts as lost for the time being. */
    @WithDefault("20s")
    Duration delay();

    Topics topics();

    Client client();

    Limits limits();

    /** Regular expressions of the topics that are read; none is read unless it is set. */
    interface Topics {

        /** Topics of CloudEvents as KServe's logger writes them. */
        @WithName("cloud-events")
        Optional<String> cloudEvents();

        /** Topics of Seldon Core 2, for example {@code seldon\..+\.model\..+\.(inputs|outputs)}. */
        Optional<String> seldon();

        /** Topics of MLServer. */
        Optional<String> mlserver();
    }

    /** Where logs name the client that asked. */
    interface Client {

        /** A header of the request to the model, wherever a log keeps headers. */
        @WithDefault("x-client-id")
        String header();

        /** An extension of CloudEvents. */
        @WithDefault("clientid")
        String extension();

        /** A column of records and of monitoring logs. */
        @WithDefault("client_id")
        String column();
    }

    /** How much one body may bring. */
    interface Limits {

        @WithDefault("8388608")
        int bytes();

        /** Objects and arrays in one another. */
        @WithDefault("16")
        int depth();

        /** Values in all. */
        @WithDefault("500000")
        int values();

        /** Inferences, or labels. */
        @WithDefault("10000")
        int rows();

        /** Inputs, or outputs, of one inference. */
        @WithDefault("1000")
        int columns();
    }
}
