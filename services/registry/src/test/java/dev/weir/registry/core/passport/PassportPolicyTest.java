package dev.weir.registry.core.passport;

import static dev.weir.registry.core.Given.STAGING;
import static dev.weir.registry.core.Given.V1;
import static dev.weir.registry.core.Given.V2;
import static dev.weir.registry.core.Given.entry;
import static dev.weir.registry.core.Given.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassportPolicyTest {

    private final PassportPolicy policy = new PassportPolicy(Set.of("production"));

    private final Entry published = entry(V1, new Step.Published("staging"), 0);
    private final Entry clean = entry(V1, new Step.Scanned(true), 1);
    private final Entry signed = entry(V1, new Step.Signed(), 2);
    private final Entry costed = entry(V1, new Step.Costed(), 3);
    private final Entry committed = entry(V1, new Step.Committed(STAGING), 4);
    private final Entry succeeded = entry(V1, new Step.Succeeded(STAGING), 5);

    @Test
    void aPublishedVersionWaitsForScannerAndFinopsAtOnce() {
        assertThat(judge(published).waits())
                .extracting(Wait::fact, Wait::on)
                .containsExactly(tuple("scan.completed", "scanner"), tuple("cost.estimated", "finops"));
    }

    @Test
    void aCleanVersionWaitsForItsSignatureSinceTheScan() {
        Wait wait = judge(published, clean, costed).waits().getFirst();

        assertThat(wait.fact()).isEqualTo("model.signed");
        assertThat(wait.since()).isEqualTo(minute(1));
    }

    @Test
    void aVersionThatLacksNothingWaitsForTheDeployerSinceTheLastFact() {
        Wait wait = judge(published, clean, signed, costed).waits().getFirst();

        assertThat(wait.fact()).isEqualTo("deployment.committed");
        assertThat(wait.on()).isEqualTo("deployer");
        assertThat(wait.since()).isEqualTo(minute(3));
    }

    @Test
    void onlyProductionWaitsForAPerson() {
        Entry forProduction = entry(V1, new Step.Published("production"), 0);

        assertThat(facts(judge(forProduction, clean, signed, costed))).containsExactly("model.approved");
        assertThat(facts(judge(published, clean, signed, costed))).doesNotContain("model.approved");
    }

    @Test
    void aRefusedVersionWaitsForTheDeployerToBlockIt() {
        Entry hostile = entry(V1, new Step.Scanned(false), 1);

        assertThat(judge(published, hostile)).isInstanceOf(PassportState.Refused.class);
        assertThat(facts(judge(published, hostile))).containsExactly("deployment.blocked");
        assertThat(judge(published, clean, signed, costed, entry(V1, new Step.Rejected(), 4)))
                .isInstanceOf(PassportState.Refused.class);
        assertThat(judge(published, hostile, entry(V1, new Step.Blocked("staging"), 2)))
                .isEqualTo(new PassportState.Blocked("staging"));
    }

    @Test
    void aCommittedVersionWaitsForItsCluster() {
        PassportState state = judge(published, clean, signed, costed, committed);

        assertThat(state).isInstanceOf(PassportState.RollingOut.class);
        assertThat(state.waits()).extracting(Wait::on).containsExactly("cluster local");
    }

    @Test
    void aServingVersionWaitsForNothingUntilAnotherTakesItsPlace() {
        assertThat(judge(published, committed, succeeded)).isEqualTo(new PassportState.Serving(STAGING));
        assertThat(judge(published, succeeded, entry(V2, new Step.Succeeded(STAGING), 9)))
                .isEqualTo(new PassportState.Superseded(STAGING));
    }

    @Test
    void aRolledBackSuccessorGivesThePlaceBack() {
        assertThat(judge(
                        succeeded,
                        entry(V2, new Step.Succeeded(STAGING), 9),
                        entry(V2, new Step.RolledBack(STAGING, Optional.of("1")), 10)))
                .isEqualTo(new PassportState.Serving(STAGING));
    }

    @Test
    void aFailedDeploymentWaitsForItsRollback() {
        Entry failed = entry(V1, new Step.Failed(STAGING), 5);

        assertThat(facts(judge(published, committed, failed))).containsExactly("deployment.rolledback");
        assertThat(judge(published, committed, failed, entry(V1, new Step.RolledBack(STAGING, Optional.empty()), 6)))
                .isEqualTo(new PassportState.RolledBack(STAGING));
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Entry> entries = new ArrayList<>(List.of(published, clean, signed, costed, committed, succeeded));
        Collections.reverse(entries);

        assertThat(judge(entries.toArray(Entry[]::new))).isEqualTo(new PassportState.Serving(STAGING));
    }

    @Test
    void factsWithoutTheirVersionWaitForTheRegistry() {
        assertThat(judge(clean)).isInstanceOf(PassportState.Unregistered.class);
        assertThat(facts(judge(clean))).containsExactly("model.published");
    }

    private PassportState judge(Entry... entries) {
        List<Entry> all = List.of(entries);
        List<Entry> own = all.stream()
                .filter(entry -> entry.subject().equals(Subject.of(V1)))
                .toList();
        return policy.judge(V1, own, Roster.of(all));
    }

    private static List<String> facts(PassportState state) {
        return state.waits().stream().map(Wait::fact).toList();
    }
}
