package dev.weir.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.ModelApproved;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class EventLogTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final EventLog log = new EventLog(InstantSource.system());

    @Test
    void anEventThatWasSeenBeforeIsFound() throws InterruptedException {
        Observed event = event("model.approved");
        log.add(event);

        assertThat(log.await(event::equals, LONG)).contains(event);
    }

    @Test
    void anEventThatComesLaterIsWaitedFor() throws Exception {
        Observed event = event("model.approved");
        CompletableFuture<Optional<Observed>> found = CompletableFuture.supplyAsync(() -> await(event));

        log.add(event("model.rejected"));
        log.add(event);

        assertThat(found.get(20, TimeUnit.SECONDS)).contains(event);
    }

    @Test
    void nobodyWaitsForEver() throws InterruptedException {
        log.add(event("model.rejected"));

        assertThat(log.await(event -> event.topic().equals("model.approved"), Duration.ofMillis(20)))
                .isEmpty();
    }

    @Test
    void eventsAndDeadLettersAreCountedByTopic() {
        log.add(event("model.approved"));
        log.add(event("model.approved"));
        log.addDeadLetter("model.approved.deployer.dlq");

        assertThat(log.counts()).containsExactlyEntriesOf(Map.of("model.approved", 2L));
        assertThat(log.deadLetters()).containsExactlyEntriesOf(Map.of("model.approved.deployer.dlq", 1));
    }

    private Optional<Observed> await(Observed event) {
        try {
            return log.await(event::equals, LONG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Observed event(String topic) {
        UUID id = UUID.randomUUID();
        return new Observed(
                topic,
                "churn",
                id,
                Optional.empty(),
                id.toString(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                new ModelApproved());
    }
}
