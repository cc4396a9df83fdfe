package dev.weir.scanner.core.advisory;

import static dev.weir.scanner.core.advisory.Advisories.concerns;
import static dev.weir.scanner.core.advisory.Advisories.fixed;
import static dev.weir.scanner.core.advisory.Advisories.introduced;
import static dev.weir.scanner.core.advisory.Advisories.key;
import static dev.weir.scanner.core.advisory.Advisories.lastAffected;
import static dev.weir.scanner.core.advisory.Advisories.limit;
import static dev.weir.scanner.core.advisory.Advisories.listed;
import static dev.weir.scanner.core.advisory.Advisories.ranged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffectedTest {

    private static final String TORCH = "pkg:pypi/torch";

    @ParameterizedTest
    @CsvSource({"1.9.9, false", "2.0.0, true", "2.3.1, true", "2.4.0, false", "3.0.0rc1, false", "3.0.0, true"})
    void aVersionIsAffectedFromWhereItIsIntroducedToWhereItIsFixed(String version, boolean affected) {
        Affected torch = ranged(TORCH, introduced("2.0.0"), fixed("2.4.0"), introduced("3.0.0"));

        assertThat(concerns(torch, TORCH + "@" + version)).isEqualTo(affected);
    }

    @Test
    void eventsCountInTheOrderOfTheirVersionsNotOfTheRecord() {
        Affected unsorted = ranged(TORCH, fixed("2.4.0"), introduced("3.0.0"), introduced("0"), fixed("3.1.0"));

        assertThat(concerns(unsorted, TORCH + "@2.3")).isTrue();
        assertThat(concerns(unsorted, TORCH + "@2.4.0")).isFalse();
        assertThat(concerns(unsorted, TORCH + "@3.0.5")).isTrue();
    }

    @Test
    void zeroIsBeforeEveryVersion() {
        Affected all = ranged(TORCH, introduced("0"), fixed("1.0"));

        assertThat(concerns(all, TORCH + "@0.0.0.dev1")).isTrue();
        assertThat(concerns(all, TORCH + "@2004d")).isTrue();
    }

    @Test
    void theLastAffectedVersionIsAffected() {
        Affected torch = ranged(TORCH, introduced("1.0"), lastAffected("1.5"));

        assertThat(concerns(torch, TORCH + "@1.5.0")).isTrue();
        assertThat(concerns(torch, TORCH + "@1.5.0.post1")).isFalse();
    }

    @Test
    void beyondALimitNothingIsSaid() {
        assertThat(concerns(ranged(TORCH, introduced("1.0"), limit("2.0")), TORCH + "@1.9"))
                .isTrue();
        assertThat(concerns(ranged(TORCH, introduced("1.0"), limit("2.0")), TORCH + "@2.0"))
                .isFalse();
        assertThat(concerns(ranged(TORCH, introduced("1.0"), limit("*")), TORCH + "@9"))
                .isTrue();
    }

    @Test
    void aListedVersionIsAffectedWhateverTheRangesSay() {
        Affected both = new Affected(
                key(TORCH),
                "",
                Set.of("0.5"),
                List.of(new VersionRange(List.of(introduced("1.0"), fixed("2.0")))),
                true);

        assertThat(concerns(both, TORCH + "@0.5")).isTrue();
        assertThat(concerns(both, TORCH + "@1.1")).isTrue();
        assertThat(concerns(both, TORCH + "@0.6")).isFalse();
    }

    @Test
    void aListedVersionMayBeWrittenOtherwise() {
        assertThat(concerns(listed(TORCH, "1.0"), TORCH + "@1.0.0")).isTrue();
        assertThat(concerns(listed(TORCH, "1.0"), TORCH + "@1.0.1")).isFalse();
    }

    @Test
    void rangesOfCommitsAloneSayNothingAboutVersions() {
        Affected commits = new Affected(key(TORCH), "", Set.of(), List.of(), true);
        Affected nothing = new Affected(key(TORCH), "", Set.of(), List.of(), false);

        assertThat(concerns(commits, TORCH + "@1.0")).isFalse();
        assertThat(concerns(nothing, TORCH + "@1.0")).isTrue();
    }

    @Test
    void aDependencyWhoseVersionIsUnknownIsAffected() {
        Affected torch = ranged(TORCH, introduced("1.0"), fixed("2.0"));

        assertThat(concerns(torch, TORCH)).isTrue();
        assertThat(concerns(ranged("pkg:cargo/x", introduced("1.0.0"), fixed("2.0.0")), "pkg:cargo/x@main"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "pkg:pypi/Ruamel_YAML, pkg:pypi/ruamel.yaml@1",
        "pkg:nuget/Newtonsoft.Json, pkg:nuget/newtonsoft.json@1",
        "pkg:composer/Monolog/Monolog, pkg:composer/monolog/monolog@1",
        "pkg:maven/org.apache.logging.log4j/log4j-core, pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1",
        "pkg:npm/%40babel/core, pkg:npm/%40babel/core@7",
        "pkg:golang/github.com/Masterminds/goutils, pkg:golang/github.com/masterminds/goutils@v1",
        "pkg:deb/debian/openssl, pkg:deb/ubuntu/openssl@3"
    })
    void aPackageIsTheSameHoweverItsNameIsWritten(String one, String other) {
        assertThat(concerns(ranged(one, introduced("0")), other)).isTrue();
    }

    @Test
    void anotherEcosystemsPackageOfTheSameNameIsAnother() {
        assertThat(concerns(ranged("pkg:npm/torch", introduced("0")), TORCH + "@1"))
                .isFalse();
    }

    @Test
    void aReleaseOfADistributionCountsWhereBothSayIt() {
        Affected twelve = new Affected(
                key("pkg:deb/debian/openssl"),
                "12",
                Set.of(),
                List.of(new VersionRange(List.of(introduced("0"), fixed("3.0.15-1")))),
                false);

        assertThat(concerns(twelve, "pkg:deb/debian/openssl@3.0.14-1?distro=debian-12"))
                .isTrue();
        assertThat(concerns(twelve, "pkg:deb/debian/openssl@3.0.14-1?distro=debian-11"))
                .isFalse();
        assertThat(concerns(twelve, "pkg:deb/debian/openssl@3.0.14-1")).isTrue();
        assertThat(concerns(twelve, "pkg:deb/debian/openssl@3.0.15-1~deb12u1?distro=debian-12"))
                .isTrue();
    }

    @Test
    void theFixIsTheLowestAboveTheVersion() {
        Affected torch = ranged(TORCH, introduced("0"), fixed("1.13.1"), introduced("2.0"), fixed("2.2.0"));

        assertThat(torch.fixFor("2.1")).contains("2.2.0");
        assertThat(torch.fixFor("1.0")).contains("1.13.1");
        assertThat(torch.fixFor("3.0")).isEmpty();
    }
}
