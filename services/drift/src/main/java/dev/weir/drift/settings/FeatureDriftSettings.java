package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** When the features of a model count as drifted. */
@ConfigMapping(prefix = "weir.drift.features")
public interface FeatureDriftSettings {

    /** Accepted probability that any feature of a stable window differs. */
    @WithDefault("0.01")
    double level();

    /** How the comparisons of a window are judged together. */
    @WithDefault("benjamini-hochberg")
    Correction correction();

    /** Share of the requests that must have been answered for a window to be tested. */
    @WithDefault("0.5")
    @WithName("minimum-answered")
    double minimumAnswered();

    /** Rows that a window and its reference need before they are compared. */
    @WithDefault("100")
    @WithName("minimum-sample")
    int minimumSample();

    /** Windows in which a feature must differ before drift is said. */
    @WithDefault("2")
    @WithName("required-windows")
    int requiredWindows();

    /** The last so many windows in which it must do so. */
    @WithDefault("2")
    @WithName("among-windows")
    int amongWindows();

    /** Stable windows in a row after which drift may be said again. */
    @WithDefault("2")
    @WithName("calm-windows")
    int calmWindows();

    /** PSI of a drifted feature from which retraining is recommended. */
    @WithDefault("0.25")
    @WithName("retrain-at-psi")
    double retrainAtPsi();

    /** How comparisons are judged together. */
    enum Correction {
        BENJAMINI_HOCHBERG,
        HOLM
    }
}
