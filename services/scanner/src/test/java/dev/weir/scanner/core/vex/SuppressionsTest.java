package dev.weir.scanner.core.vex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.scanner.core.ModelName;
import dev.weir.scanner.core.VersionLabel;
import dev.weir.scanner.core.advisory.Rating;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.advisory.Vulnerability;
import dev.weir.scanner.core.vex.Statement.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionsTest {

    private static final Instant SAID = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-04-01T00:00:00Z");
    private static final Vulnerability FOUND =
            new Vulnerability("GHSA-1", Set.of("CVE-2026-1"), "pkg:pypi/torch@2.4.0", Rating.HIGH, "");

    @Test
    void aVulnerabilityThatDoesNotMatterIsSuppressedUnderEveryName() {
        Statement statement = statement("cve-2026-1", "pkg:pypi/Torch", Status.NOT_AFFECTED, SAID);

        Judged judged = apply(EXPIRES.minusNanos(1), statement);

        assertThat(judged.open().all()).isEmpty();
        assertThat(judged.suppressed()).containsExactly(new Judged.Suppressed(FOUND, statement));
    }

    @Test
    void anExpiredStatementIsBelievedNoLonger() {
        assertThat(open(EXPIRES, statement("GHSA-1", "pkg:pypi/torch", Status.NOT_AFFECTED, SAID)))
                .containsExactly(FOUND);
    }

    @Test
    void aStatementHoldsForItsVersionAndVulnerabilityOnly() {
        assertThat(open(
                        SAID,
                        statement("GHSA-1", "pkg:pypi/torch@2.3.0", Status.FIXED, SAID),
                        statement("GHSA-1", "pkg:pypi/torchvision", Status.FIXED, SAID),
                        statement("GHSA-2", "pkg:pypi/torch", Status.FIXED, SAID)))
                .containsExactly(FOUND);
    }

    @Test
    void aStatementAboutAModelHoldsInNoOther() {
        assertThat(open(SAID, in("trains"))).containsExactly(FOUND);
        assertThat(open(SAID, in("flights@2"))).containsExactly(FOUND);
        assertThat(open(SAID, in("flights@1"))).isEmpty();
        assertThat(open(SAID, in("flights"))).isEmpty();
    }

    @Test
    void theLaterStatementHolds() {
        assertThat(open(
                        SAID.plusSeconds(2),
                        statement("GHSA-1", "pkg:pypi/torch", Status.AFFECTED, SAID.plusSeconds(1)),
                        statement("GHSA-1", "pkg:pypi/torch", Status.NOT_AFFECTED, SAID)))
                .containsExactly(FOUND);
    }

    @Test
    void aStatementThatSuppressesGivesAReason() {
        assertThatThrownBy(() -> new Statement(
                        "GHSA-1", Set.of(), Set.of("pkg:pypi/torch"), Status.NOT_AFFECTED, "", "", SAID, EXPIRES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gives no reason");
    }

    private static Statement in(String model) {
        return new Statement(
                "GHSA-1", Set.of(model), Set.of("pkg:pypi/torch"), Status.FIXED, "", "patched", SAID, EXPIRES);
    }

    private static Statement statement(String vulnerability, String purl, Status status, Instant saidAt) {
        return new Statement(
                vulnerability, Set.of(), Set.of(purl), status, "vulnerable_code_not_present", "", saidAt, EXPIRES);
    }

    private static List<Vulnerability> open(Instant now, Statement... statements) {
        return apply(now, statements).open().all();
    }

    private static Judged apply(Instant now, Statement... statements) {
        return new Suppressions(List.of(statements))
                .apply(new Vulnerabilities(List.of(FOUND)), new ModelName("flights"), new VersionLabel("1"), now);
    }
}
