package dev.weir.deployer.core;

import java.util.Locale;

/** What an attacker of a model may want, as {@code inference.anomaly} tells it. */
public enum Threat {
    EXTRACTION,
    EVASION,
    MEMBERSHIP_INFERENCE,
    INVERSION,
    POISONING,
    DENIAL_OF_SERVICE,
    COST_HARVESTING,
    CREDENTIAL_PROBING,
    VALID_ACCOUNT,
    UNFAMILIAR_CLIENT,
    OUT_OF_DISTRIBUTION,
    /** One that a later release may know. */
    OTHER;

    /** As a person reads it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
