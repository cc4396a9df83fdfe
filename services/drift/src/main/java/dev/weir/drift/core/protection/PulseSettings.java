package dev.weir.drift.core.protection;

/**
 * When the manner of a client's requests counts as an attack.
 *
 * @param refusals odds of a request that is not let in
 * @param outliers odds of a request that lies far away
 * @param further standard deviations from which a request lies far away
 */
public record PulseSettings(BurstSettings burst, Evidence.Odds refusals, Evidence.Odds outliers, double further) {

    public static final PulseSettings CUSTOMARY = new PulseSettings(
            BurstSettings.CUSTOMARY, new Evidence.Odds(0.05, 0.5, 23), new Evidence.Odds(0.01, 0.3, 30), 4);

    public PulseSettings {
        if (!(further > 0)) {
            throw new IllegalArgumentException("far is more than 0 standard deviations, not " + further);
        }
    }
}
