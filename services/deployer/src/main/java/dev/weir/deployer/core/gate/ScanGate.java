package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.Scan;
import dev.weir.deployer.core.gate.GateDecision.Passed;
import dev.weir.deployer.core.gate.GateDecision.Pending;
import dev.weir.deployer.core.gate.GateDecision.Refused;
import java.util.Locale;

/** Lets through what the latest scan found clean, if that scan was of exactly the published bytes. */
public final class ScanGate implements Gate {

    @Override
    public GateName name() {
        return GateName.SCAN;
    }

    @Override
    public GateDecision judge(Publication published, Candidate known) {
        return known.scan().map(scan -> judge(published, scan)).orElseGet(() -> new Pending("it was not scanned yet"));
    }

    private static GateDecision judge(Publication published, Scan scan) {
        if (!scan.digest().equals(published.digest())) {
            return new Refused(
                    "what was scanned has digest " + scan.digest() + ", what was published " + published.digest());
        }
        return switch (scan.verdict()) {
            case CLEAN -> new Passed("the scan found nothing");
            case SUSPICIOUS, MALICIOUS, UNSCANNABLE -> new Refused(explain(scan));
        };
    }

    private static String explain(Scan scan) {
        String verdict = "the scan says " + scan.verdict().name().toLowerCase(Locale.ROOT);
        return scan.worst().isEmpty() ? verdict : verdict + ": " + scan.worst();
    }
}
