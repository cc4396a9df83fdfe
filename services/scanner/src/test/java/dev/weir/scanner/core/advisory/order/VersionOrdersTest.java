package dev.weir.scanner.core.advisory.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.scanner.core.advisory.Ecosystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VersionOrdersTest {

    /** Each row is in ascending order, as the ecosystem's own specification gives it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # PEP 440, "Summary of permitted suffixes and relative ordering"; what it does not admit comes first
        PYPI      | 2004d 1.dev0 1.0.dev456 1.0a1 1.0a2.dev456 1.0a12.dev456 1.0a12 1.0b1.dev456 1.0b2 1.0b2.post345.dev456 1.0b2.post345 1.0rc1.dev456 1.0rc1 1.0 1.0+abc.5 1.0+5 1.0.post456.dev34 1.0.post456 1.0.15 1.1.dev1 1!0.1
        PYPI      | 2004d 2004e 2005.final 2005-x1
        # Semantic Versioning 2.0.0, section 11
        NPM       | 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 2.0.0 2.1.0 2.1.1
        CRATES    | 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 2.0.0 2.1.0 2.1.1
        CRATES    | 0.0.0-a 0 0.0.1 0.9.99999999999999999999 0.10 1-0 1
        # Go modules reference, "Pseudo-versions"
        GO        | v0.0.0-20200101000000-abcdefabcdef v0.0.0-20210101000000-abcdefabcdef v0.1.0-rc.1 v0.1.0 v1.2.3 v1.10.0
        # Maven POM reference, "Version Order Specification"
        MAVEN     | 1-alpha2 1-alpha-123 1-beta-2 1-beta123 1-m2 1-m11 1-rc 1-cr2 1-SNAPSHOT 1 1-sp 1-abc 1-def 1-pom-1 1-1 1-1.foo-bar1baz-.1 1.1
        # RubyGems, Gem::Version and its tests
        RUBYGEMS  | 0.a 0.beta.1 0.0.beta.2 1.8.2.a 1.8.2.a9 1.8.2.a10 1.8.2.b 1.8.2 1.8.2.1 1.9.a.2 1.9.b.1 1.9.3.alpha2 1.9.3
        RUBYGEMS  | 5.0.0.a 5.0.0-rc2 5.0.0.rc2 5.0.0 5.0.0.1
        # PHP manual, version_compare; Composer, "Versions and constraints"
        PACKAGIST | 1.0.x 1.0-dev 1.0-alpha1 1.0-alpha2 1.0-beta1 1.0-RC1 1.0-RC2 1.0 1.0-p1 v1.0.1 1.1.0.1 1.10
        # NuGet, "Package versioning"
        NUGET     | 1.0.0-alpha 1.0.0-beta.2 1.0.0-beta.11 1.0.0 1.0.0.1 1.0.1-aaa 1.0.1-zzz 1.0.1
        # numbers have no greatest
        PYPI      | 1.20230101000000 1.20240101123456 1.20240101123456.1 2
        NPM       | 1.0.1 1.0.20230101000000 1.0.20240101123456 1.1.0
        GO        | v1.0.1 v1.0.20240101123456 v1.20230101000000.0 v1.20240101123456.0
        MAVEN     | 1.0.1 1.0.20230101000000 1.0.20240101123456 1.1
        DEBIAN    | 0~20230101000000-1 0~20240101123456-1 0-1 20240101123456-1
        ALPINE    | 1.0.1 1.0.20230101000000 1.0.20240101123456 20240101123456-r1
        # Debian Policy, section 5.6.12
        DEBIAN    | 1.0~~ 1.0~~a 1.0~ 1.0 1.0-1 1.0-1+deb12u1 1.0a 1.0+b1 1.2 1:0.1
        # apk-tools, apk-package(5), "package versions"
        ALPINE    | 1.2_alpha 1.2_alpha1 1.2_beta 1.2_pre 1.2_rc 1.2 1.2-r1 1.2a 1.2b 1.3 1.10
        """)
    void versionsAreOrderedAsTheirEcosystemOrdersThem(Ecosystem ecosystem, String ascending) {
        List<String> versions = List.of(ascending.split(" +"));
        for (int i = 0; i < versions.size(); i++) {
            for (int j = 0; j < versions.size(); j++) {
                assertThat(Integer.signum(ecosystem.order().compare(versions.get(i), versions.get(j))))
                        .as("%s compared with %s", versions.get(i), versions.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PYPI, 1.0, 1.0.0",
        "PYPI, v1.0-rc.1, 1.0rc1",
        "CRATES, 1.0.0+build.5, 1.0.0",
        "CRATES, v1.2, 1.2.0",
        "MAVEN, 1.0, 1.0.0",
        "MAVEN, 1.0.RELEASE, 1-ga",
        "RUBYGEMS, 1.0.0, 1",
        "RUBYGEMS, 1.0.a, 1.a",
        "RUBYGEMS, 5.0.0-rc2, 5.0.0.pre.rc2",
        "PACKAGIST, v1.0.0, 1",
        "PACKAGIST, 1.0.0-beta2, 1.0.0b2",
        "PACKAGIST, 1.0+no-ansi, 1.0.0.0",
        "NUGET, 1.0.0.0, 1.0",
        "NUGET, 1.0.0-Beta, 1.0.0-beta",
        "GO, v1.2.3+incompatible, 1.2.3",
        "DEBIAN, 0:1.0, 1.0"
    })
    void theSameVersionMayBeWrittenInSeveralWays(Ecosystem ecosystem, String one, String other) {
        assertThat(ecosystem.order().compare(one, other)).isZero();
        assertThat(ecosystem.order().compare(other, one)).isZero();
    }

    @Test
    void whatIsNoVersionIsRefused() {
        assertThatThrownBy(() -> VersionOrders.CARGO.compare("latest", "1.0.0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VersionOrders.RUBYGEMS.compare("1.0\n!", "1.0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VersionOrders.PACKAGIST.compare("", "1.0"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Ecosystem.class)
    void noTextBreaksAnOrder(Ecosystem ecosystem) {
        for (String text : List.of(
                "",
                " ",
                ".",
                "-",
                "+",
                ":",
                "~",
                "1..",
                "1-",
                "1+",
                "v",
                "9".repeat(400),
                "1." + "a",
                "\u0000",
                "🦀",
                "*")) {
            try {
                ecosystem.order().compare(text, "1.0.0");
                ecosystem.order().compare("1.0.0", text);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("version");
            }
        }
    }
}
