package dev.weir.registry.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.CostAnomaly;
import dev.weir.events.Money;
import dev.weir.events.Suspect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostAnomalyConsumerTest {

    private static final Instant START = Instant.parse("2026-03-04T05:06:00Z");

    @Test
    void aSurgeThatIsToldOfFiveScopesIsNotedOnce() {
        List<CostAnomaly> told = Stream.of(
                        "model:flights", "project:delays", "owner:ada", "environment:production", "total")
                .map(scope -> anomaly(scope, "model:flights"))
                .toList();

        assertThat(noted(told))
                .singleElement()
                .satisfies(mention -> assertThat(mention.summary()).isEqualTo("12 where 3 USD was expected"));
    }

    @Test
    void theModelsOwnScopeIsNotedThoughAWiderOneRoseBefore() {
        List<CostAnomaly> told = Stream.of("total", "model:flights")
                .map(scope -> anomaly(scope, "total"))
                .map(anomaly -> CostAnomaly.newBuilder(anomaly).setSuspect(null).build())
                .toList();

        assertThat(noted(told)).hasSize(1);
    }

    @Test
    void anAnomalyWithoutAGroupIsNoted() {
        CostAnomaly alone = CostAnomaly.newBuilder(anomaly("project:delays", "project:delays"))
                .setGroupId("")
                .build();

        assertThat(noted(List.of(alone))).hasSize(1);
    }

    private static List<Mention> noted(List<CostAnomaly> told) {
        return told.stream()
                .map(CostAnomalyConsumer::mention)
                .flatMap(Optional::stream)
                .toList();
    }

    private static CostAnomaly anomaly(String scope, String first) {
        return CostAnomaly.newBuilder()
                .setAnomalyId("anomaly of " + scope)
                .setGroupId("anomaly of " + first)
                .setScope(scope)
                .setActual(dollars("12"))
                .setExpected(dollars("3"))
                .setUpperBound(dollars("6"))
                .setSuspect(Suspect.newBuilder()
                        .setModel("flights")
                        .setVersion("7")
                        .setDeploymentId("d-7")
                        .setCommit("c0ffee")
                        .setDeployedAt(START)
                        .build())
                .setStart(START)
                .setEnd(START.plusSeconds(60))
                .setDetectedAt(START.plusSeconds(60))
                .build();
    }

    private static Money dollars(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("USD").build();
    }
}
