package dev.weir.scanner.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Finding;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.Scans;
import dev.weir.scanner.core.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicenseJudgeTest {

    private final LicenseCatalogue catalogue = LicenseCatalogueReader.builtIn();

    @Test
    void aDeniedLicenceHoldsTheVersion() {
        ScanReport judged = judge("deny non-commercial model", card("license: cc-by-nc-4.0"));

        assertThat(judged.verdict()).isEqualTo(Verdict.SUSPICIOUS);
        assertThat(judged.findings().getFirst().rule().id()).isEqualTo("license.denied");
    }

    @Test
    void termsOfAVendorAreSaidAndHoldNothing() {
        ScanReport judged = judge("", card("license: other\nlicense_name: llama2"));

        assertThat(judged.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(judged.findings())
                .extracting(Finding::summary)
                .singleElement()
                .asString()
                .contains("LicenseRef-Llama-2 (VENDOR_TERMS)", "700 million monthly users");
    }

    @Test
    void packagesUnderTheSameLicenceAreOneFinding() {
        ScanReport judged =
                judge("", scan("lib/apk/db/installed", "P:a\nV:1\nL:GPL-3.0-only\n\nP:b\nV:1\nL:GPL-3.0-only\n"));

        assertThat(judged.findings())
                .extracting(Finding::summary)
                .singleElement()
                .asString()
                .startsWith("pkg:apk/alpine/a@1 and 1 more needs a look");
    }

    @Test
    void whatIsAllowedOrUndeclaredIsNoFinding() {
        assertThat(judge("", card("license: apache-2.0")).findings()).isEmpty();
        assertThat(judge("", scan("requirements.txt", "torch==2.4.0\n")).findings())
                .isEmpty();
    }

    private ScanReport judge(String rules, ScanReport scan) {
        LicensePolicy policy = LicensePolicyReader.builtIn().and(LicensePolicyReader.read(rules));
        return new LicenseJudge(catalogue, policy).judge(scan);
    }

    private static ScanReport card(String head) {
        return scan("README.md", "---\n" + head + "\n---\n# Model\n");
    }

    private static ScanReport scan(String name, String text) {
        return new ScanReport(List.of(Scans.scan(name, text.getBytes(StandardCharsets.UTF_8))), "7");
    }
}
