package dev.weir.scanner.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.license.LicenseDecision.Allowed;
import dev.weir.scanner.core.license.LicenseDecision.Denied;
import dev.weir.scanner.core.license.LicenseDecision.NeedsReview;
import org.junit.jupiter.api.Test;

class LicensePolicyTest {

    private final LicenseCatalogue catalogue = LicenseCatalogueReader.builtIn();
    private final LicensePolicy strict = LicensePolicyReader.builtIn().and(LicensePolicyReader.read("""
            deny copyleft
            deny non-commercial model   # we sell
            allow GPL-3.0-only dependency
            """));

    @Test
    void oneAllowedAlternativeIsEnough() {
        assertThat(decide("GPL-2.0-only OR MIT", LicenseScope.MODEL)).isInstanceOf(Allowed.class);
    }

    @Test
    void allThatHoldAtOnceMustBeAllowed() {
        assertThat(decide("MIT AND GPL-2.0-only", LicenseScope.MODEL)).isInstanceOf(Denied.class);
        assertThat(decide("MIT AND LGPL-2.1-only", LicenseScope.MODEL)).isInstanceOf(NeedsReview.class);
    }

    @Test
    void aRuleForALicenceOutweighsOneForItsKind() {
        assertThat(decide("GPL-3.0-only", LicenseScope.DEPENDENCY)).isInstanceOf(Allowed.class);
        assertThat(decide("GPL-3.0-only", LicenseScope.MODEL)).isInstanceOf(Denied.class);
    }

    @Test
    void aRuleHoldsInItsScopeOnly() {
        assertThat(decide("cc-by-nc-4.0", LicenseScope.MODEL)).isInstanceOf(Denied.class);
        assertThat(decide("cc-by-nc-4.0", LicenseScope.DATASET)).isInstanceOf(NeedsReview.class);
    }

    @Test
    void whatNobodyKnowsNeedsALook() {
        assertThat(decide("", LicenseScope.MODEL).reason()).isEqualTo("no licence is declared");
        assertThat(decide("our own terms", LicenseScope.MODEL)).isInstanceOf(NeedsReview.class);
        assertThat(decide("LicenseRef-Ours", LicenseScope.MODEL)).isInstanceOf(NeedsReview.class);
    }

    @Test
    void theBuiltInPolicyDeniesNothing() {
        LicensePolicy builtIn = LicensePolicyReader.builtIn();

        assertThat(builtIn.rules()).noneMatch(r -> r.effect() == LicenseRule.Effect.DENY);
        assertThat(builtIn.decide("gemma", LicenseScope.MODEL, catalogue)).isInstanceOf(NeedsReview.class);
        assertThat(builtIn.decide("mit", LicenseScope.MODEL, catalogue)).isInstanceOf(Allowed.class);
    }

    private LicenseDecision decide(String declared, LicenseScope scope) {
        return strict.decide(declared, scope, catalogue);
    }
}
