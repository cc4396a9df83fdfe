package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the logs of other systems leave unsaid about a model. */
@ConfigMapping(prefix = "weir.drift")
public interface SchemaSettings {

    /** By the name that the log says. */
    Map<String, Model> schemas();

    /** What is declared of one model. */
    interface Model {

        /** Its name in the mesh; the one that the log says unless it is set. */
        Optional<String> model();

        /** The version that answers, where the log does not say it. */
        Optional<String> version();

        /** Names of the features in the order of the columns. */
        Optional<List<String>> features();

        /** The output that holds the label. */
        Optional<String> prediction();

        /** The output that holds the score, or the predicted value. */
        Optional<String> score();

        /** Labels, in the order of scores or for numbers from 0. */
        Optional<List<String>> classes();
    }
}
