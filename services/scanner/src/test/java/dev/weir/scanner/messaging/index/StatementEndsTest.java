package dev.weir.scanner.messaging.index;

import static dev.weir.scanner.messaging.PublishedAdvisories.before;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanReason;
import dev.weir.mesh.Event;
import dev.weir.scanner.core.advisory.Rating;
import dev.weir.scanner.core.advisory.Vulnerability;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import dev.weir.scanner.core.vex.Statement;
import dev.weir.scanner.core.vex.Statement.Status;
import dev.weir.scanner.core.vex.Suppressions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementEndsTest {

    private static final String TORCH = "pkg:pypi/torch@2.0.0";
    private static final Vulnerability FOUND = new Vulnerability("GHSA-1", Set.of(), TORCH, Rating.CRITICAL, "2.4.0");
    private static final Silence SILENT = new Silence(List.of("GHSA-1 " + TORCH), 0);

    private final AtomicReference<Suppressions> believed = new AtomicReference<>(Suppressions.NONE);

    @TempDir
    private Path folder;

    private IndexBench bench;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aVulnerabilityIsSaidAgainWhenTheStatementEndsThatSuppressedIt() {
        open(statement("GHSA-1", Duration.ofDays(30)), statement("GHSA-2", Duration.ofDays(60)));
        bench.scanned("hit", "1", TORCH);
        bench.scanned("other", "1", "pkg:pypi/numpy@1.0");
        bench.publish(before("GHSA-1", "torch", "2.4.0", 1));
        assertThat(critical()).containsExactly(tuple("hit", ScanReason.ADVISORY, 0));

        bench.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(critical()).isEmpty();
        bench.pass(Duration.ofMillis(30));
        assertThat(critical()).containsExactly(tuple("hit", ScanReason.STATEMENT, 1));
        bench.pass(Duration.ofDays(60));
        assertThat(critical()).isEmpty();
    }

    @Test
    void aStatementThatEndedWhileTheProgramWasDownIsNoticedAtItsStart() {
        open();
        bench.stored("hit", FOUND, SILENT);
        bench.stored("same", FOUND, Silence.NONE);

        bench.pass(Duration.ofSeconds(1));

        assertThat(critical()).containsExactly(tuple("hit", ScanReason.STATEMENT, 1));
    }

    @Test
    void aNewStatementIsNoticedAtTheStart() {
        open(statement("GHSA-1", Duration.ofDays(30)));
        bench.stored("hit", FOUND, Silence.NONE);
        bench.stored("same", FOUND, SILENT);

        bench.pass(Duration.ofSeconds(1));

        assertThat(critical()).containsExactly(tuple("hit", ScanReason.STATEMENT, 0));
    }

    @Test
    void aStatementThatComesAndGoesWhileTheProgramRunsIsNoticed() {
        open();
        bench.stored("hit", FOUND, Silence.NONE);
        bench.pass(Duration.ofSeconds(1));
        assertThat(critical()).isEmpty();

        believe(statement("GHSA-1", Duration.ofDays(30)));
        bench.pass(Duration.ofMillis(20));
        assertThat(critical()).containsExactly(tuple("hit", ScanReason.STATEMENT, 0));

        believe();
        bench.pass(Duration.ofMillis(20));
        assertThat(critical()).containsExactly(tuple("hit", ScanReason.STATEMENT, 1));
    }

    @Test
    void aVersionThatWasScannedByOtherStatementsThanThoseOfTheIndexIsSaidAgain() {
        open(statement("GHSA-1", Duration.ofDays(30)));
        bench.publish(before("GHSA-1", "torch", "2.4.0", 1));
        bench.pass(Duration.ofSeconds(1));

        bench.scanned(
                "hit",
                new Vulnerability("GHSA-1", Set.of("CVE-of-GHSA-1"), TORCH, Rating.CRITICAL, "2.4.0"),
                Silence.NONE);

        assertThat(critical()).containsExactly(tuple("hit", ScanReason.STATEMENT, 0));
    }

    @Test
    void factsThatSayTheSameAtDifferentTimesHaveDifferentIds() {
        Statement affected = new Statement(
                "GHSA-1",
                Set.of(),
                Set.of("pkg:pypi/torch"),
                Status.AFFECTED,
                "",
                "",
                IndexBench.START.plusSeconds(1),
                IndexBench.START.plus(Duration.ofDays(30)));
        open(affected, statement("GHSA-1", Duration.ofDays(60)));
        bench.stored("hit", FOUND, SILENT);

        bench.pass(Duration.ofSeconds(1));
        bench.pass(Duration.ofDays(30));
        bench.pass(Duration.ofDays(30));

        List<Event<ScanCompleted>> said = bench.said();
        assertThat(said)
                .extracting(e -> e.data().getVulnerabilities().getCritical())
                .containsExactly(1, 0, 1);
        assertThat(said).extracting(Event::id).doesNotHaveDuplicates();
    }

    private void open(Statement... statements) {
        believe(statements);
        bench = new IndexBench(folder, GlobalRulesReader.builtIn(), believed::get);
    }

    private void believe(Statement... statements) {
        believed.set(new Suppressions(List.of(statements)));
    }

    private List<Tuple> critical() {
        return bench.said().stream()
                .map(e -> tuple(
                        e.key(),
                        e.data().getReason(),
                        e.data().getVulnerabilities().getCritical()))
                .toList();
    }

    private static Statement statement(String vulnerability, Duration lifetime) {
        Instant saidAt = IndexBench.START;
        return new Statement(
                vulnerability,
                Set.of(),
                Set.of("pkg:pypi/torch"),
                Status.NOT_AFFECTED,
                "vulnerable_code_not_present",
                "",
                saidAt,
                saidAt.plus(lifetime));
    }
}
