package dev.weir.scanner.core.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.Place;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NeedsTest {

    @Test
    void npmFindsTheNearestOfSeveralVersions() {
        assertThat(needs("package-lock.json", """
                {"lockfileVersion": 3, "packages": {
                  "": {"name": "ours", "dependencies": {"a": "^1", "b": "^2"}},
                  "node_modules/a": {"version": "1.0.0", "dependencies": {"b": "^1", "@s/c": "*"}},
                  "node_modules/a/node_modules/b": {"version": "1.5.0"},
                  "node_modules/b": {"version": "2.0.0", "optionalDependencies": {"gone": "1"}},
                  "node_modules/@s/c": {"version": "3.0.0", "peerDependencies": {"b": "2"}}}}"""))
                .containsExactly(
                        "direct a@1.0.0 -> @s/c@3.0.0 b@1.5.0",
                        "b@1.5.0 ->",
                        "direct b@2.0.0 ->",
                        "@s/c@3.0.0 -> b@2.0.0");
    }

    @Test
    void theFirstVersionOfItsLockFilesIsReadToo() {
        assertThat(needs("package-lock.json", """
                {"lockfileVersion": 1, "dependencies": {
                  "a": {"version": "1.0.0", "requires": {"b": "^1"}, "dependencies": {"b": {"version": "1.5.0", "requires": {"c": "1"}}}},
                  "b": {"version": "2.0.0"}, "c": {"version": "3.0.0"}}}"""))
                .containsExactly("a@1.0.0 -> b@1.5.0", "b@1.5.0 -> c@3.0.0", "b@2.0.0 ->", "c@3.0.0 ->");
    }

    @Test
    void lockFilesOfPythonNameWhatEachPackageNeeds() {
        assertThat(needs("poetry.lock", """
                [[package]]
                name = "jinja2"
                version = "3.1.3"
                [package.dependencies]
                MarkupSafe = ">=2.0"
                [[package]]
                name = "markupsafe"
                version = "2.1.5"
                """)).containsExactly("jinja2@3.1.3 -> markupsafe@", "markupsafe@2.1.5 ->");
        assertThat(needs("uv.lock", """
                [[package]]
                name = "ours"
                version = "0.1"
                source = { editable = "." }
                dependencies = [{ name = "jinja2" }]
                [[package]]
                name = "jinja2"
                version = "3.1.3"
                source = { registry = "https://index.invalid" }
                dependencies = [{ name = "markupsafe", version = "2.1.5" }]
                """)).containsExactly("direct jinja2@3.1.3 -> markupsafe@2.1.5");
        assertThat(needs("pdm.lock", """
                [[package]]
                name = "jinja2"
                version = "3.1.3"
                dependencies = ["MarkupSafe[speed]>=2.0; python_version > '3'"]
                """)).containsExactly("jinja2@3.1.3 -> markupsafe@");
    }

    @Test
    void theMetadataOfAWheelNamesWhatItNeedsItself() {
        assertThat(needs("torch-2.4.0.dist-info/METADATA", """
                Metadata-Version: 2.1
                Name: torch
                Version: 2.4.0
                Requires-Dist: numpy (>=1.0)
                Requires-Dist: pytest ; extra == "test"
                """)).containsExactly("torch@2.4.0 -> numpy@");
    }

    @Test
    void lockFilesOfOtherLanguagesAreReadForItToo() {
        assertThat(needs("Cargo.lock", """
                [[package]]
                name = "ours"
                version = "0.1.0"
                dependencies = ["serde"]
                [[package]]
                name = "serde"
                version = "1.0.2"
                source = "registry+https://index.invalid"
                dependencies = ["itoa 0.4.8 (registry+https://index.invalid)"]
                """)).containsExactly("direct serde@1.0.2 -> itoa@0.4.8");
        assertThat(needs("Gemfile.lock", """
                GEM
                  remote: https://index.invalid/
                  specs:
                    rack (2.2.3)
                    sinatra (2.1.0)
                      rack (~> 2.2)

                DEPENDENCIES
                  sinatra
                """)).containsExactly("rack@2.2.3 ->", "direct sinatra@2.1.0 -> rack@");
        assertThat(needs("packages.lock.json", """
                {"dependencies": {"net8.0": {
                  "A": {"type": "Direct", "resolved": "1.0.0", "dependencies": {"B": "2.0.0"}},
                  "B": {"type": "Transitive", "resolved": "2.0.0"}}}}""")).containsExactly("direct a@1.0.0 -> b@", "b@2.0.0 ->");
        assertThat(needs("composer.lock", """
                {"packages": [{"name": "a/b", "version": "1.0.0", "require": {"php": ">=8", "c/d": "^1"}}]}""")).containsExactly("a/b@1.0.0 -> php@ c/d@");
    }

    @Test
    void aBillNamesItsGraph() {
        assertThat(needs("bom.json", """
                {"bomFormat": "CycloneDX",
                 "components": [{"bom-ref": "1", "purl": "pkg:pypi/a@1"}, {"bom-ref": "2", "purl": "pkg:pypi/b@2"}],
                 "dependencies": [{"ref": "1", "dependsOn": ["2"]}]}""")).containsExactly("a@1 -> b@2");
    }

    @Test
    void aListSaysNothingOfIt() {
        assertThat(needs("requirements.txt", "torch==2.4.0\nnumpy\n")).isEmpty();
    }

    /** Of each package of which the file says it, what it needs. */
    private static List<String> needs(String name, String text) {
        return DependencyFiles.read(name, Place.of(new ArtifactName(name)), text, (place, why) -> {}).stream()
                .filter(d -> d.needs() instanceof Needs.Said)
                .map(NeedsTest::line)
                .toList();
    }

    private static String line(Dependency dependency) {
        Needs.Said said = (Needs.Said) dependency.needs();
        String needed = said.packages().stream()
                .map(n -> " " + n.key().name() + "@" + n.version())
                .collect(Collectors.joining());
        return (said.direct() ? "direct " : "") + dependency.key().name() + "@" + dependency.version() + " ->" + needed;
    }
}
