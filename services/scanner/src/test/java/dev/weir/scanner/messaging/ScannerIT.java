package dev.weir.scanner.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.StoredArtifact;
import dev.weir.events.Evidence;
import dev.weir.events.ModelPublished;
import dev.weir.events.ModelSigned;
import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.mesh.DeadLetterHeaders;
import dev.weir.mesh.Event;
import dev.weir.scanner.core.pickle.Pickles;
import dev.weir.scanner.core.zip.Zips;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.ModelVerifier;
import dev.weir.signing.Verification;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MeshParts.class)
@QuarkusTestResource(ScannerFiles.class)
class ScannerIT {

    @ConfigProperty(name = "weir.artifacts.root")
    Path root;

    @ConfigProperty(name = "weir.signing.key")
    Path key;

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
    void aCleanVersionIsScannedAndSigned() throws IOException {
        Event<ModelPublished> published = with.publish("clean", with.keep(Conversation.TEXT));

        Event<ScanCompleted> completed = completed(published);
        Event<ModelSigned> signed =
                client.await("model.signed", ModelSigned.class, e -> e.key().equals(published.key()));

        assertThat(completed.data().getVerdict()).isEqualTo(ScanVerdict.CLEAN);
        assertThat(completed.id()).isEqualTo(published.id().effect("scan.completed", 0));
        assertThat(completed.envelope().causation()).contains(published.id());
        assertThat(completed.envelope().correlation())
                .isEqualTo(published.envelope().correlation());
        assertThat(completed.envelope().source()).isEqualTo("/weir/scanner");
        assertThat(signed.id()).isEqualTo(completed.id().effect("model.signed", 0));
        assertThat(signed.envelope().causation()).contains(completed.id());
        assertThat(signed.envelope().correlation())
                .isEqualTo(published.envelope().correlation());
        assertThat(verify(published, signed)).isInstanceOf(Verification.Verified.class);
        assertThat(bytes(completed.data().getSbom().orElseThrow())).contains("\"specVersion\" : \"1.6\"");
    }

    @Test
    void aHostileVersionIsHeldWithItsReason() {
        Event<ModelPublished> hostile = with.publish("hostile", with.keep(Pickles.osSystem(4)));
        Event<ScanCompleted> completed = completed(hostile);

        assertThat(completed.data().getVerdict()).isEqualTo(ScanVerdict.MALICIOUS);
        assertThat(completed.data().getFindings().getFirst().getSummary()).contains("os.system('id')");
        assertThat(bytes(completed.data().getReport().orElseThrow())).contains("pickle.denied-global");
        assertThat(client.all("model.signed", ModelSigned.class))
                .noneMatch(e -> e.key().equals(hostile.key()));
    }

    @Test
    void anAlteredArtifactIsAFindingAndNoDeadLetter() throws IOException {
        StoredArtifact artifact = with.keep("to be altered".getBytes(StandardCharsets.UTF_8));
        Files.writeString(Path.of(artifact.reference().uri()), "to be altere?");

        Event<ScanCompleted> completed = completed(with.publish("altered", artifact));

        assertThat(completed.data().getFindings().getFirst().getRule()).isEqualTo("artifact.digest-mismatch");
        assertThat(completed.data().getVerdict()).isEqualTo(ScanVerdict.MALICIOUS);
    }

    @Test
    void theSameEventTwiceGivesTheSameFacts() {
        Event<ModelPublished> published = with.publish("twice", with.keep(Conversation.TEXT));
        client.say(published);

        List<Event<ModelSigned>> signed =
                client.awaitAll("model.signed", ModelSigned.class, e -> e.key().equals(published.key()), 2);

        assertThat(signed.getFirst().id()).isEqualTo(signed.getLast().id());
        assertThat(signed.getFirst().data().getBundle())
                .isEqualTo(signed.getLast().data().getBundle());
    }

    @Test
    void whatCannotBeDecodedLiesInTheDeadLettersAsItCame() {
        byte[] poison = {1, 2, 3, 4};
        client.sendBytes("model.published", "poison", poison);

        ConsumerRecord<String, byte[]> dead =
                client.awaitRecord("model.published.scanner.dlq", r -> "poison".equals(r.key()));

        assertThat(dead.value()).isEqualTo(poison);
        assertThat(dead.headers().lastHeader(DeadLetterHeaders.REASON)).isNotNull();
    }

    @Test
    void aBombEndsAtItsDeadlineAndHoldsUpNobody() {
        Event<ModelPublished> slow = with.publish("bomb", with.keep(bomb()));
        Event<ModelPublished> quick = with.publish(keyOfAnotherPartition("bomb"), with.keep(Conversation.TEXT));

        ScanCompleted late = completed(slow).data();
        ScanCompleted early = completed(quick).data();

        assertThat(late.getVerdict()).isEqualTo(ScanVerdict.UNSCANNABLE);
        assertThat(early.getCompletedAt()).isBefore(late.getCompletedAt());
    }

    @Test
    void theServiceIsReadyAndMeasuresItsScans() {
        completed(with.publish("measured", with.keep(Conversation.TEXT)));

        RestAssured.get("/q/health/ready").then().statusCode(200);
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("weir_scan_duration_seconds_count{verdict=\"clean\"");
    }

    /** A small archive of many millions of opcodes. */
    private static byte[] bomb() {
        byte[] opcodes = "N0".repeat(32 << 20).getBytes(StandardCharsets.ISO_8859_1);
        opcodes[0] = (byte) 0x80;
        opcodes[1] = 2;
        return Zips.deflated(IntStream.range(0, 8).boxed().collect(Collectors.toMap(i -> i + ".pkl", i -> opcodes)));
    }

    private Event<ScanCompleted> completed(Event<ModelPublished> published) {
        return with.scanAfter(published.id());
    }

    private Verification verify(Event<ModelPublished> published, Event<ModelSigned> signed) throws IOException {
        return new ModelVerifier(KeyFiles.trusted(key.getParent()))
                .verify(
                        bytes(signed.data().getBundle()).getBytes(StandardCharsets.UTF_8),
                        PublishedModels.toCore(published.data()).resources());
    }

    private String bytes(Evidence evidence) {
        return new String(
                with.store().bytes(ArtifactReference.parse(evidence.getUri(), evidence.getDigest())),
                StandardCharsets.UTF_8);
    }

    private static String keyOfAnotherPartition(String key) {
        int partition = partition(key);
        return IntStream.range(0, 100)
                .mapToObj(i -> "quick-" + i)
                .filter(other -> partition(other) != partition)
                .findFirst()
                .orElseThrow();
    }

    private static int partition(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), 2);
    }
}
