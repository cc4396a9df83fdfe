package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How much evidence it takes to call a difference an attack, a fault of the data, or a loss. */
@ConfigMapping(prefix = "weir.drift.diagnosis")
public interface DiagnosisThresholds {

    /** Share of missing values, more than in the reference, from which a feature is faulty. */
    @WithDefault("0.05")
    double missing();

    /** Share of values of a wrong type, or of new categories, from which a feature is faulty. */
    @WithDefault("0.05")
    double violations();

    /** Share of the features that differ which faults must explain, and of values out of range that is a fault. */
    @WithDefault("0.5")
    double explained();

    /** Share of the traffic from which the busiest clients can make a difference. */
    @WithDefault("0.3")
    double clients();

    /** How much more than before that must be. */
    @WithDefault("0.15")
    @WithName("clients-excess")
    double clientsExcess();

    /** Share of the traffic from which the client of a threat changes windows. */
    @WithDefault("0.05")
    double attacker();

    /** Loss of performance from which retraining helps. */
    @WithDefault("0.02")
    double loss();

    /** Labels before and after a change from which it is asked whether calibration moved. */
    @WithDefault("30")
    int labels();
}
