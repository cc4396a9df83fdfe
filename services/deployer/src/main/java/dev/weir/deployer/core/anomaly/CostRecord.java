package dev.weir.deployer.core.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What became of anomalies whose suspect was a deployment of one model.
 *
 * @param decided the last twenty, oldest first
 */
public record CostRecord(List<CostDecision> decided) {

    public static final CostRecord NOTHING = new CostRecord(List.of());

    private static final int REMEMBERED = 20;

    public CostRecord {
        decided = List.copyOf(decided);
    }

    public CostRecord with(CostAnomaly anomaly, Response response) {
        List<CostDecision> all = new ArrayList<>(decided);
        all.add(CostDecision.of(anomaly, response));
        return new CostRecord(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }

    /** Whether a fact was decided lately. */
    public boolean holds(UUID event) {
        return decided.stream().anyMatch(decision -> decision.anomaly().event().equals(event));
    }
}
