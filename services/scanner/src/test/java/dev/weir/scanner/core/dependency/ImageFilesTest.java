package dev.weir.scanner.core.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageFilesTest {

    @Test
    void packagesOfAnImageAreThoseThatAdvisoriesSpeakOf() {
        assertThat(purls("var/lib/dpkg/status", """
                        Package: libssl3
                        Status: install ok installed
                        Source: openssl (3.0.11-1~deb12u2)
                        Version: 3.0.11-1~deb12u2+b1

                        Package: gone
                        Status: deinstall ok config-files
                        Version: 1
                        """)).containsExactly("pkg:deb/debian/openssl@3.0.11-1~deb12u2");
        assertThat(purls("lib/apk/db/installed", """
                        C:Q1
                        P:libcrypto3
                        V:3.1.4-r5
                        o:openssl
                        L:Apache-2.0
                        """)).containsExactly("pkg:apk/alpine/openssl@3.1.4-r5");
    }

    @Test
    void billsOfAnImageAreRead() {
        List<Dependency> found = read("image.cdx.json", """
                {"bomFormat": "CycloneDX", "components": [
                  {"purl": "pkg:pypi/torch@2.4.0", "licenses": [{"license": {"id": "BSD-3-Clause"}}],
                   "components": [{"purl": "pkg:deb/debian/curl@7.88.1?distro=debian-12"}]},
                  {"name": "no package"}]}""");

        assertThat(found)
                .extracting(Dependency::purl)
                .containsExactly("pkg:pypi/torch@2.4.0", "pkg:deb/debian/curl@7.88.1");
        assertThat(found.getFirst().license()).isEqualTo("BSD-3-Clause");
        assertThat(purls("image.spdx.json", """
                        {"spdxVersion": "SPDX-2.3", "packages": [{"licenseDeclared": "NOASSERTION", "externalRefs": [
                          {"referenceType": "purl", "referenceLocator": "pkg:npm/left-pad@1.3.0"}]}]}""")).containsExactly("pkg:npm/left-pad@1.3.0");
    }

    private static List<String> purls(String name, String text) {
        return read(name, text).stream().map(Dependency::purl).toList();
    }

    private static List<Dependency> read(String name, String text) {
        return DependencyFiles.read(name, Place.of(new ArtifactName(name)), text, (place, why) -> {
            throw new AssertionError(why);
        });
    }
}
