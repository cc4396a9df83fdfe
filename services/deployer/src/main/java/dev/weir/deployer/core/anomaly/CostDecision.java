package dev.weir.deployer.core.anomaly;

/**
 * An anomaly of costs and what became of its suspect.
 *
 * @param reason why it was taken back, or why not
 * @param commit empty when nothing changed
 */
public record CostDecision(CostAnomaly anomaly, Outcome outcome, String reason, String commit) {

    /** How it ended. */
    public enum Outcome {
        RECORDED,
        ROLLED_BACK
    }

    static CostDecision of(CostAnomaly anomaly, Response response) {
        return switch (response) {
            case Response.Recorded(String reason) -> new CostDecision(anomaly, Outcome.RECORDED, reason, "");
            case Response.RolledBack(var ignored, var takeBack, String reason) ->
                new CostDecision(
                        anomaly, Outcome.ROLLED_BACK, reason, takeBack.commit().hex());
        };
    }
}
