package dev.weir.deployer.core.gate;

import static dev.weir.deployer.core.Examples.PRODUCTION;
import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.core.Examples.affordable;
import static dev.weir.deployer.core.Examples.approved;
import static dev.weir.deployer.core.Examples.published;
import static dev.weir.deployer.core.Examples.rejected;
import static dev.weir.deployer.core.Examples.scanned;
import static dev.weir.deployer.core.Examples.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.Fact;
import dev.weir.deployer.core.ScanVerdict;
import dev.weir.deployer.core.Settlement;
import dev.weir.deployer.core.rollout.DesiredInMemory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GatekeeperTest {

    private final DesiredInMemory states = new DesiredInMemory();
    private final Gatekeeper gatekeeper = new Gatekeeper(Examples.policy(), Examples::trusting, states);
    private final Map<String, Candidate> known = new HashMap<>();

    @Test
    void aVersionThatPassedEveryGateIsDeployed() {
        List<Outcome> outcomes = tell(complete("delays", 1));

        assertThat(said(outcomes)).singleElement().isInstanceOf(Outcome.Committed.class);
        assertThat(states.deployed()).containsExactly("delays/1");
    }

    @Test
    void nothingIsSaidWhileAFactIsMissing() {
        assertThat(said(tell(complete("delays", 1).subList(0, 3)))).isEmpty();
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        Random random = new Random(7);
        for (int number = 1; number <= 30; number++) {
            List<Fact> facts = new ArrayList<>(complete("model" + (char) ('a' + number % 26) + "x", number));
            Collections.shuffle(facts, random);

            assertThat(said(tell(facts)))
                    .as("%s", facts)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Outcome.Committed.class,
                            committed -> assertThat(
                                            committed.placement().deployment().id())
                                    .isEqualTo(committed.deployment().id()));
        }
    }

    @Test
    void factsThatAreRepeatedHaveNoSecondEffect() {
        tell(complete("delays", 1));

        assertThat(said(tell(complete("delays", 1)))).isEmpty();
        assertThat(states.deployed()).containsExactly("delays/1");
    }

    @Test
    void aModelWithAMaliciousScanIsNotDeployed() {
        List<Outcome> outcomes = tell(List.of(
                published("delays", 1, STAGING),
                scanned("delays", 1, ScanVerdict.MALICIOUS),
                signed("delays", 1),
                affordable("delays", 1)));

        assertThat(said(outcomes))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Blocked.class,
                        blocked -> assertThat(blocked.gates())
                                .filteredOn(gate -> gate.decision() instanceof GateDecision.Refused)
                                .extracting(GateResult::gate)
                                .containsExactly(GateName.SCAN));
        assertThat(states.deployed()).isEmpty();
    }

    @Test
    void aBlockedVersionSaysOfEveryGateHowItStands() {
        List<Outcome> outcomes =
                tell(List.of(published("delays", 1, STAGING), scanned("delays", 1, ScanVerdict.SUSPICIOUS)));

        assertThat(said(outcomes))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Blocked.class,
                        blocked -> assertThat(blocked.gates())
                                .extracting(GateResult::gate)
                                .containsExactly(
                                        GateName.NAME,
                                        GateName.FORMAT,
                                        GateName.SCAN,
                                        GateName.SIGNATURE,
                                        GateName.COST,
                                        GateName.APPROVAL,
                                        GateName.PROTECTION,
                                        GateName.BUDGET));
    }

    @Test
    void aLaterScanThatClearsABlockedVersionLetsItThrough() {
        tell(List.of(published("delays", 1, STAGING), scanned("delays", 1, ScanVerdict.UNSCANNABLE)));

        assertThat(said(tell(List.of(
                        scanned("delays", 1, ScanVerdict.CLEAN), signed("delays", 1), affordable("delays", 1)))))
                .singleElement()
                .isInstanceOf(Outcome.Committed.class);
    }

    @Test
    void productionIsDeployedOnlyWhenApproved() {
        assertThat(said(tell(List.of(
                        published("delays", 1, PRODUCTION),
                        scanned("delays", 1, ScanVerdict.CLEAN),
                        signed("delays", 1),
                        affordable("delays", 1)))))
                .isEmpty();

        assertThat(said(tell(List.of(approved("delays", 1))))).singleElement().isInstanceOf(Outcome.Committed.class);
    }

    @Test
    void aRejectedVersionIsBlocked() {
        assertThat(said(tell(List.of(published("delays", 1, PRODUCTION), rejected("delays", 1)))))
                .singleElement()
                .isInstanceOf(Outcome.Blocked.class);
    }

    @Test
    void aLateOlderVersionNeverReplacesANewerOne() {
        tell(complete("delays", 2));

        assertThat(said(tell(complete("delays", 1))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Blocked.class,
                        blocked -> assertThat(blocked.gates().getLast())
                                .isEqualTo(new GateResult(
                                        GateName.ORDER, new GateDecision.Refused("version 2 is desired already"))));
        assertThat(known.get("delays/1").settlement()).isEqualTo(Settlement.BLOCKED);
    }

    @Test
    void aModelWhoseNameLeadsPathsAstrayIsBlockedAndNothingIsWritten() {
        assertThat(said(tell(complete("../../outside", 1)))).singleElement().isInstanceOf(Outcome.Blocked.class);
        assertThat(states.deployed()).isEmpty();
    }

    private List<Outcome> tell(List<Fact> facts) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Fact fact : facts) {
            String key = fact.model().toString();
            Progress progress = gatekeeper.hear(known.getOrDefault(key, Candidate.unknown(fact.model())), fact);
            known.put(key, progress.candidate());
            outcomes.add(progress.outcome());
        }
        return outcomes;
    }

    private static List<Outcome> said(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Nothing))
                .toList();
    }

    private static List<Fact> complete(String model, long number) {
        return List.of(
                published(model, number, STAGING),
                scanned(model, number, ScanVerdict.CLEAN),
                signed(model, number),
                affordable(model, number));
    }
}
