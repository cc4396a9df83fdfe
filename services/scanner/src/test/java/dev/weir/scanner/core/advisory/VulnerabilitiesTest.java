package dev.weir.scanner.core.advisory;

import static dev.weir.scanner.core.advisory.Advisories.about;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VulnerabilitiesTest {

    private static final String TORCH = "pkg:pypi/torch@2.0.0";

    @Test
    void theSameVulnerabilityUnderSeveralIdsCountsOnceAndAsTheWorst() {
        Vulnerabilities found = Vulnerabilities.of(
                List.of(TORCH),
                key -> List.of(
                        about("PYSEC-1", TORCH, Rating.UNKNOWN, "CVE-1"),
                        about("GHSA-x", TORCH, Rating.HIGH, "CVE-2"),
                        about("OTHER-1", TORCH, Rating.LOW, "CVE-1", "GHSA-x"),
                        about("GHSA-y", TORCH, Rating.CRITICAL)));

        assertThat(found.all()).hasSize(4);
        assertThat(found.distinct()).containsExactly(Rating.CRITICAL, Rating.HIGH);
    }

    @Test
    void whatNoAdvisoryConcernsIsFree() {
        Vulnerabilities found = Vulnerabilities.of(
                List.of("pkg:pypi/numpy@1.0", "no purl", "pkg:generic/thing@1"),
                key -> List.of(about("GHSA-x", TORCH, Rating.HIGH)));

        assertThat(found).isEqualTo(Vulnerabilities.NONE);
    }

    @Test
    void anAdvisoryThatSpeaksNoMoreOfADependencyLeavesTheOthers() {
        Vulnerabilities both = Vulnerabilities.of(
                List.of(TORCH),
                key -> List.of(about("GHSA-x", TORCH, Rating.HIGH), about("GHSA-y", TORCH, Rating.LOW)));

        Vulnerabilities cleared = both.with("GHSA-x", TORCH, Optional.empty());

        assertThat(cleared.all()).extracting(Vulnerability::advisory).containsExactly("GHSA-y");
    }

    @Test
    void theOrderOfAdvisoriesDoesNotMatter() {
        PackageAdvisory one = about("GHSA-x", TORCH, Rating.HIGH);
        PackageAdvisory two = about("GHSA-y", TORCH, Rating.HIGH);

        assertThat(Vulnerabilities.of(List.of(TORCH), key -> List.of(one, two)))
                .isEqualTo(Vulnerabilities.of(List.of(TORCH), key -> List.of(two, one, two)));
    }

    @Test
    void aPackageMadeToDoHarmIsMalware() {
        assertThat(Vulnerabilities.of(List.of(TORCH), key -> List.of(about("MAL-2026-1", TORCH, Rating.UNKNOWN)))
                        .hasMalware())
                .isTrue();
        assertThat(Vulnerabilities.of(List.of(TORCH), key -> List.of(about("GHSA-x", TORCH, Rating.CRITICAL)))
                        .hasMalware())
                .isFalse();
    }
}
