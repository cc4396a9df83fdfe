package dev.weir.scanner.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.AdvisoryPublished;
import dev.weir.events.ModelPublished;
import dev.weir.events.ScanCompleted;
import dev.weir.events.Vulnerability;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventId;
import dev.weir.scanner.messaging.index.IndexedVersions;
import dev.weir.scanner.osv.MalformedAdvisory;
import dev.weir.scanner.osv.OsvAdvisory;
import dev.weir.scanner.osv.OsvDocuments;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs in the same service as {@link ScannerIT}. */
@QuarkusTest
@QuarkusTestResource(MeshParts.class)
@QuarkusTestResource(ScannerFiles.class)
class RescanIT {

    @ConfigProperty(name = "weir.artifacts.root")
    Path root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @ConfigProperty(name = "weir.schema-registry.url")
    String schemaRegistry;

    private Conversation with;
    private MeshClient client;

    @BeforeEach
    void open() {
        with = Conversation.over(root);
        client = with.client();
    }

    @AfterEach
    void close() {
        with.close();
    }

    @Test
    void anAdvisoryIsSaidOfTheVersionItHitsAndClearedWhenItIsWithdrawn() {
        Event<ModelPublished> published = publish("vulnerable", "pkg:pypi/torch@2.0.0");
        causedBy(published);

        Event<AdvisoryPublished> advisory = advise(PublishedAdvisories.before("GHSA-hit", "torch", "2.4.0", 1));
        Event<ScanCompleted> hit = causedBy(advisory);
        Event<ScanCompleted> cleared = causedBy(advise(PublishedAdvisories.withdrawn("GHSA-hit", 2)));

        assertThat(hit.key()).isEqualTo("vulnerable");
        assertThat(hit.envelope().source()).isEqualTo("/weir/scanner");
        assertThat(hit.data().getVulnerabilities().getCritical()).isEqualTo(1);
        assertThat(hit.data().getSbom()).isPresent();
        assertThat(cleared.data().getVulnerabilities().getCritical()).isZero();
        assertThat(cleared.data().getVulnerable()).isEmpty();
    }

    @Test
    void aPackageThatOnlyAFileDeclaresIsHitUnlessAStatementSaysThatItDoesNotMatter() {
        byte[] requirements = "lightgbm==3.0.0\n".getBytes(StandardCharsets.UTF_8);
        causedBy(client.say(
                "model.published",
                "declaring",
                PublishedEvents.named("declaring", "requirements.txt", with.keep(requirements))));

        Event<ScanCompleted> borne = causedBy(advise(PublishedAdvisories.before("GHSA-borne", "lightgbm", "9.0", 1)));
        Event<ScanCompleted> hit = causedBy(advise(PublishedAdvisories.before("GHSA-declared", "lightgbm", "9.0", 1)));

        assertThat(borne.data().getVulnerable()).isEmpty();
        assertThat(hit.data().getVulnerable())
                .extracting(Vulnerability::getAdvisory)
                .containsExactly("GHSA-declared");
    }

    @Test
    void aFirstScanKnowsTheAdvisoriesThatCameBefore() {
        Event<ModelPublished> early = publish("early", "pkg:pypi/known@1.0");
        causedBy(early);
        causedBy(advise(PublishedAdvisories.before("GHSA-known", "known", "2.0", 1)));

        Event<ScanCompleted> late = causedBy(publish("late", "pkg:pypi/known@1.0"));

        assertThat(late.data().getRescan()).isFalse();
        assertThat(late.data().getVulnerable())
                .singleElement()
                .satisfies(v -> assertThat(v.getAdvisory()).isEqualTo("GHSA-known"));
    }

    @Test
    void whatAFeedPublishesReachesTheVersionsWhateverItsSize() throws MalformedAdvisory {
        causedBy(publish("fed", "pkg:pypi/fed@1.0"));
        String large = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"9." + i + "\"")
                .collect(Collectors.joining(", ", "\"versions\": [", ", \"1.0\"], \"ranges\""));
        List<OsvAdvisory> dump = List.of(
                OsvDocuments.read(PublishedAdvisories.document("GHSA-small", "fed", "2.0", 1)),
                OsvDocuments.read(PublishedAdvisories.document("GHSA-large", "fed", "0.1", 1)
                        .replace("\"ranges\"", large)));
        try (AdvisoryFeed feed = new AdvisoryFeed(broker, schemaRegistry, with.store(), Clock.systemUTC())) {
            List<EventId> said = feed.publish(dump);

            assertThat(said)
                    .allSatisfy(id -> assertThat(with.scanAfter(id).data().getVulnerable())
                            .isNotEmpty());
        }
        assertThat(client.all("advisory.published", AdvisoryPublished.class))
                .filteredOn(e -> e.key().equals("GHSA-large"))
                .allSatisfy(e -> assertThat(e.data().getDocument()).isPresent());
    }

    @Test
    void aFirstScanWaitsForNoReScan() {
        IndexedVersions.write(client, "crowd", 3_000, "pkg:pypi/crowded@1.0");
        Event<AdvisoryPublished> advisory = advise(PublishedAdvisories.before("GHSA-crowd", "crowded", "2.0", 1));
        ScanCompleted quick = causedBy(publish("beside-the-crowd")).data();

        List<Event<ScanCompleted>> crowd = client.awaitAll(
                "scan.completed",
                ScanCompleted.class,
                e -> e.envelope().causation().equals(Optional.of(advisory.id())),
                3_000);

        assertThat(crowd).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(quick.getCompletedAt())
                .isBefore(crowd.stream()
                        .map(e -> e.data().getCompletedAt())
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    private Event<ModelPublished> publish(String model, String... packages) {
        return with.publish(model, with.keep(Conversation.TEXT), packages);
    }

    private Event<AdvisoryPublished> advise(AdvisoryPublished advisory) {
        return client.say("advisory.published", advisory.getAdvisory(), advisory);
    }

    private Event<ScanCompleted> causedBy(Event<?> cause) {
        return with.scanAfter(cause.id());
    }
}
