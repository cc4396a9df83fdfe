package dev.weir.scanner.osv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.scanner.core.advisory.Advisory;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.advisory.PackageKey;
import dev.weir.scanner.core.advisory.PackageUrls;
import dev.weir.scanner.core.advisory.Rating;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OsvDocumentsTest {

    private static final String RECORD = """
            {"schema_version": "1.7.5", "id": "PYSEC-2026-1", "modified": "2026-11-01T10:00:00.5Z",
             "aliases": ["CVE-2026-1"], "summary": "Runs code", "details": "long", "references": [{"type": "WEB"}],
             "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
             "affected": [
               {"package": {"ecosystem": "PyPI", "name": "Torch", "purl": "pkg:pypi/torch"},
                "ranges": [
                  {"type": "GIT", "repo": "https://example.org/x", "events": [{"introduced": "0"}, {"fixed": "abc"}]},
                  {"type": "ECOSYSTEM", "events": [{"fixed": "2.4.0"}, {"introduced": "2.0"}]}],
                "versions": ["1.13.1"], "ecosystem_specific": {"functions": ["f"]}},
               {"package": {"ecosystem": "npm", "name": "torch-js"},
                "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}]},
               {"package": {"ecosystem": "Hackage", "name": "torch"}, "versions": ["1"]}]}
            """;

    private static final PackageKey TORCH = new PackageKey(Ecosystem.PYPI, "torch");

    @Test
    void aRecordIsRead() throws MalformedAdvisory {
        Advisory advisory = OsvDocuments.read(RECORD).advisory();

        assertThat(advisory.id()).isEqualTo("PYSEC-2026-1");
        assertThat(advisory.modified()).isEqualTo(Instant.parse("2026-11-01T10:00:00.5Z"));
        assertThat(advisory.aliases()).containsExactly("CVE-2026-1");
        assertThat(advisory.rating()).isEqualTo(Rating.CRITICAL);
        assertThat(advisory.byPackage()).containsOnlyKeys(TORCH, new PackageKey(Ecosystem.NPM, "torch-js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.13.1", "2.0", "2.3.9"})
    void aRangeOfCommitsHidesNoOtherRange(String version) throws MalformedAdvisory {
        assertThat(OsvDocuments.read(RECORD)
                        .advisory()
                        .byPackage()
                        .get(TORCH)
                        .match(PackageUrls.parse("pkg:pypi/torch@" + version).orElseThrow()))
                .hasValueSatisfying(v -> assertThat(v.fixedIn()).isEqualTo("2.4.0"));
    }

    @Test
    void aPartSaysTheSameOfItsPackageAsTheWhole() throws MalformedAdvisory {
        OsvAdvisory whole = OsvDocuments.read(RECORD);

        String part = whole.byPackage().get(TORCH);

        assertThat(OsvDocuments.part(part.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(whole.advisory().byPackage().get(TORCH));
        assertThat(part).doesNotContain("long", "torch-js", "example.org");
    }

    @Test
    void whatMatchingDoesNotNeedIsNotWritten() throws MalformedAdvisory {
        String text = OsvDocuments.read(RECORD).text();

        assertThat(text).doesNotContain("details", "references", "functions", "abc");
        assertThat(OsvDocuments.read(text).advisory())
                .isEqualTo(OsvDocuments.read(RECORD).advisory());
    }

    @Test
    void aWithdrawnRecordSaysNothingOfAnyPackage() throws MalformedAdvisory {
        OsvAdvisory withdrawn = OsvDocuments.read(
                RECORD.replace("\"aliases\"", "\"withdrawn\": \"2026-11-02T00:00:00Z\", \"aliases\""));

        assertThat(withdrawn.advisory().withdrawn()).isTrue();
        assertThat(withdrawn.byPackage()).isEmpty();
        assertThat(withdrawn.advisory().byPackage()).isEmpty();
    }

    @Test
    void aDatabasesOwnWordCountsWhereThereIsNoVector() throws MalformedAdvisory {
        Advisory advisory = OsvDocuments.read("""
                        {"id": "GHSA-1", "modified": "2026-11-01T10:00:00Z", "database_specific":
                         {"severity": "MODERATE", "cwe_ids": []}, "affected": null}
                        """).advisory();

        assertThat(advisory.rating()).isEqualTo(Rating.MEDIUM);
    }

    @Test
    void theReleaseOfADistributionIsRead() throws MalformedAdvisory {
        Advisory advisory = OsvDocuments.read("""
                        {"id": "DSA-1", "modified": "2026-11-01T10:00:00Z", "affected": [
                          {"package": {"ecosystem": "Debian:12", "name": "openssl"},
                           "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "3.0.15-1"}]}]}]}
                        """).advisory();

        assertThat(advisory.affected())
                .singleElement()
                .satisfies(a -> assertThat(a.release()).isEqualTo("12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"id\": \"A\"}",
                "{\"id\": \"A\", \"modified\": \"yesterday\"}",
                "{\"id\": \"A\", \"modified\": \"2026-11-01T10:00:00Z\", \"affected\": [{\"ranges\": [{\"events\": 1}]}]}"
            })
    void whatIsNoAdvisoryIsRefusedWithAReason(String text) {
        assertThatThrownBy(() -> OsvDocuments.read(text))
                .isInstanceOf(MalformedAdvisory.class)
                .hasMessageMatching(".+");
    }
}
