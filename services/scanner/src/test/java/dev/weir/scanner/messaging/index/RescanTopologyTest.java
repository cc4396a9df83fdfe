package dev.weir.scanner.messaging.index;

import static dev.weir.scanner.messaging.PublishedAdvisories.before;
import static dev.weir.scanner.messaging.PublishedAdvisories.document;
import static dev.weir.scanner.messaging.PublishedAdvisories.said;
import static dev.weir.scanner.messaging.PublishedAdvisories.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.weir.artifacts.StoredArtifact;
import dev.weir.events.AdvisoryPublished;
import dev.weir.events.Evidence;
import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanReason;
import dev.weir.events.ScanVerdict;
import dev.weir.mesh.Event;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescanTopologyTest {

    @TempDir
    private Path folder;

    private IndexBench bench;

    @BeforeEach
    void open() {
        bench = new IndexBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aNewAdvisoryTouchesOnlyWhatItHits() {
        bench.scanned("old", "1", "pkg:pypi/Torch@2.0.0", "pkg:pypi/numpy@1.0");
        bench.scanned("new", "1", "pkg:pypi/torch@2.4.0");
        bench.scanned("other", "1", "pkg:pypi/torchvision@0.1", "pkg:npm/torch@1.0.0");

        Event<AdvisoryPublished> advisory = bench.publish(before("GHSA-1", "torch", "2.4.0", 1));

        Event<ScanCompleted> again = only(bench.said());
        assertThat(again.key()).isEqualTo("old");
        assertThat(again.envelope().causation()).contains(advisory.id());
        assertThat(again.data().getRescan()).isTrue();
        assertThat(again.data().getReason()).isEqualTo(ScanReason.ADVISORY);
        assertThat(again.data().getVerdict()).isEqualTo(ScanVerdict.CLEAN);
        assertThat(again.data().getVulnerabilities().getCritical()).isEqualTo(1);
        assertThat(again.data().getVulnerable()).singleElement().satisfies(v -> {
            assertThat(v.getAdvisory()).isEqualTo("GHSA-1");
            assertThat(v.getDependency()).isEqualTo("pkg:pypi/Torch@2.0.0");
            assertThat(v.getFixedIn()).contains("2.4.0");
        });
    }

    @Test
    void newDependenciesMeetAdvisoriesThatWereThereBefore() {
        bench.publish(before("GHSA-1", "torch", "2.4.0", 1));

        bench.scanned("late", "1", "pkg:pypi/torch@2.0.0");

        assertThat(only(bench.said()).data().getVulnerabilities().getCritical()).isEqualTo(1);
    }

    @Test
    void aWithdrawnAdvisoryClearsWhatItSaid() {
        bench.scanned("m", "1", "pkg:pypi/torch@2.0.0");
        bench.publish(before("GHSA-1", "torch", "2.4.0", 1));
        bench.said();

        bench.publish(withdrawn("GHSA-1", 2));

        assertThat(only(bench.said()).data().getVulnerabilities().getCritical()).isZero();
    }

    @Test
    void aChangedAdvisoryClearsSomeAndMeetsOthers() {
        bench.scanned("two", "1", "pkg:pypi/torch@2.0.0");
        bench.scanned("three", "1", "pkg:pypi/tensorflow@3.0.0");
        bench.publish(before("GHSA-1", "torch", "2.4.0", 1));
        bench.said();

        bench.publish(before("GHSA-1", "tensorflow", "4.0.0", 2));

        assertThat(bench.said())
                .extracting(Event::key, e -> e.data().getVulnerabilities().getCritical())
                .containsExactlyInAnyOrder(tuple("two", 0), tuple("three", 1));
    }

    @Test
    void whatChangesNothingIsNotSaid() {
        bench.scanned("m", "1", "pkg:pypi/torch@2.0.0");
        bench.publish(before("GHSA-1", "torch", "2.4.0", 5));
        bench.said();

        bench.publish(before("GHSA-1", "torch", "2.4.0", 5));
        bench.publish(before("GHSA-1", "torch", "1.0.0", 4));
        bench.publish(before("GHSA-1", "torch", "2.5.0", 6));
        bench.scanned("m", "1", "pkg:pypi/torch@2.0.0");

        assertThat(bench.said())
                .extracting(
                        e -> e.data().getVulnerable().getFirst().getFixedIn().orElse(""))
                .containsExactly("2.5.0");
    }

    @Test
    void aDependencyMadeToDoHarmMakesTheVersionMalicious() {
        bench.scanned("m", "1", "pkg:pypi/torchh@1.0");

        bench.publish(before("MAL-2026-1", "torchh", "9", 1));

        assertThat(only(bench.said()).data().getVerdict()).isEqualTo(ScanVerdict.MALICIOUS);
    }

    @Test
    void everyVersionOfAModelIsJudgedAndEachFactHasItsOwnId() {
        bench.scanned("m", "1", "pkg:pypi/torch@2.0.0");
        bench.scanned("m", "2", "pkg:pypi/torch@2.0.0");
        bench.scanned("m", "3", "pkg:pypi/torch");

        bench.publish(before("GHSA-1", "torch", "2.4.0", 1));

        List<Event<ScanCompleted>> said = bench.said();
        assertThat(said).extracting(e -> e.data().getVersion()).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(said).extracting(Event::id).doesNotHaveDuplicates();
    }

    @Test
    void aLargeAdvisoryIsFetchedFromTheStore() {
        StoredArtifact stored = IndexBench.store(folder)
                .write(new ByteArrayInputStream(
                        document("GHSA-1", "torch", "2.4.0", 1).getBytes(StandardCharsets.UTF_8)));
        bench.scanned("m", "1", "pkg:pypi/torch@2.0.0");

        bench.publish(AdvisoryPublished.newBuilder(said("GHSA-1", 1, false, null))
                .setDocument(Evidence.newBuilder()
                        .setUri(stored.reference().uri().toString())
                        .setDigest(stored.reference().digest().toString())
                        .setMediaType("application/json")
                        .build())
                .build());

        assertThat(bench.said()).hasSize(1);
    }

    @Test
    void anEventWhoseDocumentIsNoneLiesInTheDeadLetters() {
        bench.publish(said("GHSA-1", 1, false, "{}"));
        bench.publish(said("GHSA-2", 1, false, document("GHSA-1", "torch", "2", 1)));

        bench.publish(said("GHSA-3", 1, false, document("GHSA-3", "x".repeat(4 << 20), "2", 1)));

        assertThat(bench.records("advisory.published.scanner.dlq")).hasSize(3);
        assertThat(bench.said()).isEmpty();
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
