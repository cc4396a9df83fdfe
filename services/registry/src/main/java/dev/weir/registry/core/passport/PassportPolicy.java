package dev.weir.registry.core.passport;

import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.model.VersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges where a version stands and who has to move next. It judges sets of facts: their order of arrival is nothing. */
public final class PassportPolicy {

    private final Set<String> approvalEnvironments;

    /**
     * A policy.
     *
     * @param approvalEnvironments environments that a person has to allow
     */
    public PassportPolicy(Set<String> approvalEnvironments) {
        this.approvalEnvironments = Set.copyOf(approvalEnvironments);
    }

    /** The state of a version that has these entries, of a model that runs where the roster says. */
    public PassportState judge(VersionId version, List<Entry> entries, Roster roster) {
        Milestones milestones = new Milestones(entries);
        return milestones
                .latest(Step.Delivery.class)
                .map(delivery -> delivered(version, delivery, roster))
                .orElseGet(() -> undelivered(milestones, entries));
    }

    private static PassportState delivered(VersionId version, Entry entry, Roster roster) {
        return switch ((Step.Delivery) entry.step()) {
            case Step.Committed(Deployment deployment) ->
                new PassportState.RollingOut(
                        deployment,
                        List.of(new Wait(
                                "deployment.succeeded",
                                "cluster " + deployment.place().cluster(),
                                entry.fact())));
            case Step.Succeeded(Deployment deployment) ->
                roster.serves(version, deployment.place())
                        ? new PassportState.Serving(deployment)
                        : new PassportState.Superseded(deployment);
            case Step.Failed(Deployment deployment) ->
                new PassportState.Failing(
                        deployment, List.of(new Wait("deployment.rolledback", "deployer", entry.fact())));
            case Step.RolledBack(Deployment deployment, Optional<String> ignored) ->
                new PassportState.RolledBack(deployment);
            case Step.Blocked(String environment) -> new PassportState.Blocked(environment);
        };
    }

    private PassportState undelivered(Milestones milestones, List<Entry> entries) {
        Optional<Entry> published = milestones.latest(Step.Published.class);
        if (published.isEmpty()) {
            return new PassportState.Unregistered(entries.stream()
                    .min(Entry.IN_ORDER)
                    .map(first -> List.of(new Wait("model.published", "registry", first.fact())))
                    .orElse(List.of()));
        }
        Optional<Entry> scan = milestones.latest(Step.Scanned.class);
        Optional<Entry> refusal =
                milestones.latest(Step.Rejected.class).or(() -> scan.filter(entry -> !isClean(entry)));
        return refusal.<PassportState>map(entry ->
                        new PassportState.Refused(List.of(new Wait("deployment.blocked", "deployer", entry.fact()))))
                .orElseGet(() -> new PassportState.InReview(missing(milestones, published.get(), scan)));
    }

    private List<Wait> missing(Milestones milestones, Entry published, Optional<Entry> scan) {
        List<Wait> waits = new ArrayList<>();
        if (scan.isEmpty()) {
            waits.add(new Wait("scan.completed", "scanner", published.fact()));
        } else if (!milestones.has(Step.Signed.class)) {
            waits.add(new Wait("model.signed", "scanner", scan.get().fact()));
        }
        if (!milestones.has(Step.Costed.class)) {
            waits.add(new Wait("cost.estimated", "finops", published.fact()));
        }
        if (needsApproval(published) && !milestones.has(Step.Approved.class)) {
            waits.add(new Wait("model.approved", "an approver", published.fact()));
        }
        return waits.isEmpty() ? List.of(new Wait("deployment.committed", "deployer", lastOf(milestones))) : waits;
    }

    private boolean needsApproval(Entry published) {
        return published.step() instanceof Step.Published(String environment)
                && approvalEnvironments.contains(environment);
    }

    private static boolean isClean(Entry scan) {
        return scan.step() instanceof Step.Scanned(boolean clean) && clean;
    }

    private static Fact lastOf(Milestones milestones) {
        return milestones.last().fact();
    }
}
