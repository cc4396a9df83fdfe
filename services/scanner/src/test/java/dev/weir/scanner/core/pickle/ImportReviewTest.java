package dev.weir.scanner.core.pickle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Finding;
import dev.weir.scanner.core.Import;
import dev.weir.scanner.core.Import.Standing;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportReviewTest {

    private static final ArtifactName ARTIFACT = new ArtifactName("model.pkl");

    @Test
    void aNewDenialMakesAnOldImportMalicious() {
        ImportReview.Review review =
                review(List.of(kept("tool.run", Standing.UNKNOWN, Verdict.SUSPICIOUS)), "deny tool runs programs");

        assertThat(review.verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(review.raised())
                .singleElement()
                .satisfies(f -> assertThat(f.summary()).contains("tool.run", "runs programs"));
        assertThat(review.changed()).containsExactly(place());
    }

    @Test
    void aNewPermissionClearsAnOldImport() {
        ImportReview.Review review =
                review(List.of(kept("tool.data", Standing.UNKNOWN, Verdict.SUSPICIOUS)), "allow tool.data");

        assertThat(review.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(review.raised()).isEmpty();
        assertThat(review.changed()).containsExactly(place());
    }

    @Test
    void whatIsJudgedAsBeforeKeepsWhatTheScanKnewOfIt() {
        ReviewedImport nested = kept("tool.run", Standing.DENIED, Verdict.SUSPICIOUS);

        ImportReview.Review review = review(List.of(nested), "deny tool runs programs");

        assertThat(review.imports()).containsExactly(nested);
        assertThat(review.changed()).isEmpty();
    }

    @Test
    void anImportHasTheVerdictOfItsFinding() {
        Finding nested = PickleRules.NESTED.at(place(), "Carries another pickle.");
        Import denied = kept("tool.run", Standing.DENIED, Verdict.MALICIOUS).named();
        ArtifactReport report = new ArtifactReport(
                ARTIFACT, List.of("pickle"), Verdict.MALICIOUS, List.of(nested), List.of(denied), List.of());

        assertThat(ImportReview.kept(report)).containsExactly(new ReviewedImport(denied, Verdict.MALICIOUS));
    }

    private static ImportReview.Review review(List<ReviewedImport> imports, String rule) {
        return new ImportReview(Rules.of("version 2", rule)).review(imports);
    }

    private static ReviewedImport kept(String name, Standing standing, Verdict verdict) {
        return new ReviewedImport(new Import(name, Import.Use.CALLED, standing, place()), verdict);
    }

    private static Place place() {
        return Place.of(ARTIFACT).at(7);
    }
}
