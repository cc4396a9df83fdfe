package dev.weir.registry.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.RightsizingDecided;
import dev.weir.events.RightsizingOutcome;
import dev.weir.registry.core.passport.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RightsizingDecidedConsumerTest {

    @Test
    void whatBecameOfARecommendationIsNotedWithItsVersion() {
        Mention mention = RightsizingDecidedConsumer.mention(RightsizingDecided.newBuilder()
                .setModel("flights")
                .setVersion("7")
                .setDeploymentId("deployment")
                .setEnvironment("staging")
                .setCluster("local")
                .setRecommendationId("deployment/cpu/240m")
                .setResource("cpu")
                .setCurrent("2000m")
                .setRecommended("240m")
                .setOutcome(RightsizingOutcome.TAKEN_BACK)
                .setReason("UNHEALTHY: it does not answer")
                .setCommit("")
                .setPath("")
                .setDecidedAt(Instant.EPOCH)
                .build());

        assertThat(mention.subject()).isEqualTo(Subject.of(Mention.version("flights", "7")));
        assertThat(mention.summary()).isEqualTo("cpu from 2000m to 240m taken back: UNHEALTHY: it does not answer");
    }
}
