package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Anomaly;
import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.Severity;
import dev.weir.deployer.core.Threat;
import dev.weir.deployer.core.gate.GateDecision.Passed;
import dev.weir.deployer.core.gate.GateDecision.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Holds versions that may have learned from an attack: those that were published since it began, until some time after it
 * was said. Somebody who approves a version afterwards lets it through; an approval from before does not count, since
 * nobody knew.
 */
public final class ProtectionGate implements Gate {

    private final Set<Threat> threats;
    private final Severity least;
    private final Duration hold;

    /**
     * @param threats that a version may have learned from
     * @param least severity of an anomaly that counts
     * @param hold for how long after an anomaly was said versions are held; zero for those alone that were published before
     */
    public ProtectionGate(Set<Threat> threats, Severity least, Duration hold) {
        if (hold.isNegative()) {
            throw new IllegalArgumentException("versions are held for some time, not for " + hold);
        }
        this.threats = Set.copyOf(threats);
        this.least = least;
        this.hold = hold;
    }

    @Override
    public GateName name() {
        return GateName.PROTECTION;
    }

    /** Whether an anomaly can hold anything. */
    public boolean counts(Anomaly anomaly) {
        return threats.contains(anomaly.threat()) && anomaly.severity().compareTo(least) >= 0;
    }

    @Override
    public GateDecision judge(Publication published, Candidate known) {
        Optional<Anomaly> anomaly = known.anomaly().filter(this::counts).filter(found -> concerns(found, published));
        if (anomaly.isEmpty()) {
            return new Passed("no attack that it may have learned from was said");
        }
        Anomaly found = anomaly.get();
        return known.approvedSince(found.detected())
                .<GateDecision>map(approver -> new Passed(approver + " approved it after " + told(found)))
                .orElseGet(() -> new Refused(told(found) + ", and nobody approved this version since"));
    }

    /** A version whose time of publication is not known is held. */
    private boolean concerns(Anomaly anomaly, Publication published) {
        return published
                .publishedAt()
                .map(at -> !at.isBefore(anomaly.began())
                        && !at.isAfter(anomaly.detected().plus(hold)))
                .orElse(true);
    }

    private static String told(Anomaly anomaly) {
        return anomaly.threat().words() + " of version " + anomaly.version() + " was said at " + anomaly.detected();
    }
}
