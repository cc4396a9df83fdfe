package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Anomaly;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.Severity;
import dev.weir.deployer.core.Threat;
import dev.weir.events.InferenceAnomaly;
import java.time.Instant;

/** Reads {@code inference.anomaly}. */
final class AnomalyReader {

    static final String TOPIC = "inference.anomaly";

    private AnomalyReader() {}

    static Anomaly read(InferenceAnomaly data) {
        Instant began = data.getFirstSeen().orElse(data.getWindow().getStart());
        return new Anomaly(
                new ModelName(data.getModel()),
                data.getVersion(),
                threat(data.getThreat()),
                severity(data.getSeverity()),
                began,
                data.getDetectedAt().isBefore(began) ? began : data.getDetectedAt());
    }

    private static Threat threat(dev.weir.events.Threat threat) {
        return switch (threat) {
            case UNSPECIFIED -> Threat.OTHER;
            case EXTRACTION -> Threat.EXTRACTION;
            case EVASION -> Threat.EVASION;
            case MEMBERSHIP_INFERENCE -> Threat.MEMBERSHIP_INFERENCE;
            case INVERSION -> Threat.INVERSION;
            case POISONING -> Threat.POISONING;
            case DENIAL_OF_SERVICE -> Threat.DENIAL_OF_SERVICE;
            case COST_HARVESTING -> Threat.COST_HARVESTING;
            case CREDENTIAL_PROBING -> Threat.CREDENTIAL_PROBING;
            case VALID_ACCOUNT -> Threat.VALID_ACCOUNT;
            case UNFAMILIAR_CLIENT -> Threat.UNFAMILIAR_CLIENT;
            case OUT_OF_DISTRIBUTION -> Threat.OUT_OF_DISTRIBUTION;
        };
    }

    private static Severity severity(dev.weir.events.Severity severity) {
        return switch (severity) {
            case UNSPECIFIED -> Severity.UNKNOWN;
            case INFORMATIONAL -> Severity.INFORMATIONAL;
            case LOW -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case HIGH -> Severity.HIGH;
            case CRITICAL -> Severity.CRITICAL;
        };
    }
}
