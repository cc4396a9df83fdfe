package dev.weir.scanner.messaging.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanReason;
import dev.weir.events.ScanVerdict;
import dev.weir.mesh.Event;
import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.Import;
import dev.weir.scanner.core.Import.Standing;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.pickle.ReviewedImport;
import dev.weir.scanner.core.pickle.Rules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesReviewTest {

    @TempDir
    private Path folder;

    private IndexBench bench;

    @BeforeEach
    void open() {
        bench = new IndexBench(folder, Rules.of("version 2", "deny evil runs programs", "allow good.data"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void newRulesJudgeWhatWasScannedBefore() {
        bench.stored("worse", kept("evil.run"));
        bench.stored("better", kept("good.data"));
        bench.stored("same", kept("other.thing"));

        bench.pass(Duration.ofSeconds(1));

        List<Event<ScanCompleted>> said = bench.said();
        assertThat(said).extracting(Event::key).containsExactlyInAnyOrder("worse", "better");
        ScanCompleted worse = of("worse", said);
        assertThat(worse.getVerdict()).isEqualTo(ScanVerdict.MALICIOUS);
        assertThat(worse.getReason()).isEqualTo(ScanReason.RULES);
        assertThat(worse.getRulesVersion()).isEqualTo("2");
        assertThat(worse.getFindings())
                .extracting(f -> f.getRule(), f -> f.getArtifact())
                .containsExactly(tuple("pickle.denied-global", "model.pkl"));
        assertThat(of("better", said).getVerdict()).isEqualTo(ScanVerdict.CLEAN);
    }

    @Test
    void whatWasJudgedByTheseRulesIsNotSaidAgain() {
        bench.stored("worse", kept("evil.run"));
        bench.pass(Duration.ofSeconds(1));
        bench.said();

        bench.pass(Duration.ofSeconds(5));

        assertThat(bench.said()).isEmpty();
    }

    private static ScanCompleted of(String model, List<Event<ScanCompleted>> said) {
        return said.stream()
                .filter(e -> e.key().equals(model))
                .findFirst()
                .orElseThrow()
                .data();
    }

    private static ReviewedImport kept(String name) {
        Place place = Place.of(new ArtifactName("model.pkl")).member("data.pkl").at(7);
        return new ReviewedImport(new Import(name, Import.Use.CALLED, Standing.UNKNOWN, place), Verdict.SUSPICIOUS);
    }
}
