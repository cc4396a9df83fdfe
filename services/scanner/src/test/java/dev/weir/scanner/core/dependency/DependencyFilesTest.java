package dev.weir.scanner.core.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.dependency.Dependency.Scope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyFilesTest {

    private final List<String> missing = new ArrayList<>();

    @Test
    void requirementsArePinnedOnlyByOneExactVersion() {
        assertThat(purls("requirements.txt", """
                        # what it needs
                        Torch==2.4.0+cpu ; python_version >= "3.9"
                        scikit_learn[all] >=1.0,<2
                        numpy==1.* \\
                            --hash=sha256:aa
                        urllib3 == 2.2.1 --hash=sha256:bb \\
                            --hash=sha256:cc  # comment
                        pillow @ https://files.invalid/pillow-10.0.0.whl
                        -e git+https://git.invalid/x.git@main#egg=our_lib
                        --index-url https://files.invalid/simple
                        """))
                .containsExactly(
                        "pkg:pypi/torch@2.4.0%2Bcpu",
                        "pkg:pypi/scikit-learn",
                        "pkg:pypi/numpy",
                        "pkg:pypi/urllib3@2.2.1",
                        "pkg:pypi/pillow",
                        "pkg:pypi/our-lib");
        assertThat(missing).isEmpty();
    }

    @Test
    void anIncludedFileThatIsNotReadIsNamed() {
        read("requirements.txt", "-r deps/base.txt\n-r requirements-dev.txt\n-c limits.txt\n");

        assertThat(missing)
                .containsExactly(
                        "it includes deps/base.txt, which is not read", "it includes limits.txt, which is not read");
    }

    @Test
    void lockFilesOfPythonNameEachPackageButTheProjectItself() {
        assertThat(purls("uv.lock", """
                        version = 1
                        [[package]]
                        name = "ours"
                        version = "0.1"
                        source = { editable = "." }
                        [[package]]
                        name = "Jinja2"
                        version = "3.1.3"
                        source = { registry = "https://index.invalid" }
                        """)).containsExactly("pkg:pypi/jinja2@3.1.3");
        assertThat(purls("Pipfile.lock", """
                        {"_meta": {}, "default": {"requests": {"version": "==2.31.0"}}, "develop": {}}""")).containsExactly("pkg:pypi/requests@2.31.0");
        assertThat(purls("pip-list.json", """
                        [{"name": "PyYAML", "version": "6.0.1"}]""")).containsExactly("pkg:pypi/pyyaml@6.0.1");
    }

    @Test
    void aProjectOfPythonSaysWhatIsOptional() {
        List<Dependency> found = read("pyproject.toml", """
                [build-system]
                requires = ["setuptools>=61"]
                [project]
                dependencies = ["onnx==1.16.0", "tqdm"]
                [project.optional-dependencies]
                gpu = ["cupy"]
                [tool.poetry.dependencies]
                python = "^3.11"
                polars = { version = "==1.0.0", extras = ["all"] }
                """);

        assertThat(found)
                .extracting(Dependency::purl)
                .containsExactly(
                        "pkg:pypi/onnx@1.16.0",
                        "pkg:pypi/tqdm",
                        "pkg:pypi/cupy",
                        "pkg:pypi/setuptools",
                        "pkg:pypi/polars@1.0.0");
        assertThat(found)
                .extracting(Dependency::scope)
                .containsExactly(Scope.RUNTIME, Scope.RUNTIME, Scope.OPTIONAL, Scope.DEVELOPMENT, Scope.RUNTIME);
    }

    @Test
    void anEnvironmentOfCondaHoldsPackagesOfCondaAndOfPip() {
        assertThat(purls("environment.yml", """
                        name: train
                        dependencies:
                          - python=3.11
                          - conda-forge::numpy=1.26.4=py311h64a7726_0
                          - scipy>=1.10
                          - pip:
                            - transformers==4.41.0
                        """))
                .containsExactly("pkg:pypi/numpy@1.26.4", "pkg:pypi/scipy", "pkg:pypi/transformers@4.41.0");
    }

    @Test
    void aWheelNamesItselfItsLicenceAndItsNeeds() {
        List<Dependency> found = read("keras-3.3.3.dist-info/METADATA", """
                Metadata-Version: 2.1
                Name: keras
                Version: 3.3.3
                Classifier: License :: OSI Approved :: Apache Software License
                Requires-Dist: h5py
                Requires-Dist: pytest ; extra == 'test'

                Name: not a field
                """);

        assertThat(found).extracting(Dependency::purl).containsExactly("pkg:pypi/keras@3.3.3", "pkg:pypi/h5py");
        assertThat(found.getFirst().license()).isEqualTo("License :: OSI Approved :: Apache Software License");
    }

    @Test
    void aProjectOfMavenIsResolvedWithinItsFile() {
        List<Dependency> found = read("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <groupId>org.x</groupId><version>7</version>
                  <properties><jackson.version>2.17.0</jackson.version></properties>
                  <dependencyManagement><dependencies><dependency>
                    <groupId>a</groupId><artifactId>managed</artifactId><version>${jackson.version}</version>
                  </dependency></dependencies></dependencyManagement>
                  <dependencies>
                    <dependency><groupId>a</groupId><artifactId>managed</artifactId></dependency>
                    <dependency><groupId>${project.groupId}</groupId><artifactId>b</artifactId><version>${project.version}</version></dependency>
                    <dependency><groupId>a</groupId><artifactId>open</artifactId><version>${unknown}</version></dependency>
                    <dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>4</version><scope>test</scope></dependency>
                  </dependencies>
                </project>""");

        assertThat(found)
                .extracting(Dependency::purl)
                .containsExactly(
                        "pkg:maven/a/managed@2.17.0",
                        "pkg:maven/org.x/b@7",
                        "pkg:maven/a/open",
                        "pkg:maven/junit/junit@4");
        assertThat(found.getLast().scope()).isEqualTo(Scope.DEVELOPMENT);
    }

    @Test
    void aDocumentTypeInAProjectIsRefused() {
        assertThat(purls("pom.xml", """
                        <!DOCTYPE project [<!ENTITY x SYSTEM "file:///etc/hostname">]><project>&x;</project>""")).isEmpty();
        assertThat(missing).containsExactly("the file has a document type, which is not read");
    }

    @Test
    void lockFilesOfNpmAreReadInEveryVersion() {
        assertThat(purls("package-lock.json", """
                        {"lockfileVersion": 3, "packages": {
                          "": {"name": "ours"},
                          "node_modules/@tensorflow/tfjs": {"version": "4.17.0", "license": "Apache-2.0"},
                          "node_modules/a/node_modules/b": {"version": "1.0.0"},
                          "packages/own": {"version": "1.0.0"}}}"""))
                .containsExactly("pkg:npm/%40tensorflow/tfjs@4.17.0", "pkg:npm/b@1.0.0");
        assertThat(purls("npm-shrinkwrap.json", """
                        {"lockfileVersion": 1, "dependencies": {"a": {"version": "1.0.0",
                          "dependencies": {"b": {"version": "2.0.0"}}}}}""")).containsExactly("pkg:npm/a@1.0.0", "pkg:npm/b@2.0.0");
    }

    @Test
    void otherEcosystemsHaveLockFilesToo() {
        assertThat(purls("Cargo.lock", """
                        version = 3
                        [[package]]
                        name = "ours"
                        version = "0.1.0"
                        [[package]]
                        name = "safetensors"
                        version = "0.4.3"
                        source = "registry+https://index.invalid"
                        """)).containsExactly("pkg:cargo/safetensors@0.4.3");
        assertThat(purls("go.mod", """
                        module example.org/ours
                        require golang.org/x/net v0.17.0
                        require (
                            github.com/Azure/sdk v1.2.3 // indirect
                        )
                        exclude example.org/bad v1.0.0
                        replace example.org/a v1.0.0 => example.org/b v1.0.0
                        """))
                .containsExactly("pkg:golang/golang.org/x/net@0.17.0", "pkg:golang/github.com/azure/sdk@1.2.3");
        assertThat(purls("Gemfile.lock", """
                        PATH
                          remote: .
                          specs:
                            ours (0.1)
                        GEM
                          remote: https://gems.invalid/
                          specs:
                            nokogiri (1.16.2-x86_64-linux)
                              racc (~> 1.4)
                            racc (1.7.3)
                        """)).containsExactly("pkg:gem/nokogiri@1.16.2", "pkg:gem/racc@1.7.3");
        assertThat(purls("composer.lock", """
                        {"packages": [{"name": "Monolog/monolog", "version": "3.5.0", "license": ["MIT"]}]}""")).containsExactly("pkg:composer/monolog/monolog@3.5.0");
        assertThat(purls("packages.lock.json", """
                        {"version": 1, "dependencies": {"net8.0": {"Newtonsoft.Json": {"resolved": "13.0.3"}}}}""")).containsExactly("pkg:nuget/newtonsoft.json@13.0.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "poetry.lock",
                "package-lock.json",
                "environment.yml",
                "bom.json",
                "conda-lock.yml",
                "x.dist-info/METADATA",
                "var/lib/dpkg/status",
                "lib/apk/db/installed",
                "Cargo.lock",
                "Pipfile.lock"
            })
    void aFileThatIsNotWhatItsNameSaysIsReportedAsUnread(String name) {
        assertThat(read(name, "\u0001 [[[ not { this")).isEmpty();
        assertThat(missing).hasSize(1);
    }

    @Test
    void deepNestingEndsInAnExplanation() {
        assertThat(read("package-lock.json", "{\"dependencies\":".repeat(100_000)))
                .isEmpty();
        assertThat(read("pom.xml", "<project>".repeat(100_000))).isEmpty();
        assertThat(read(
                        "bom.json",
                        "{\"bomFormat\":\"CycloneDX\",\"components\":[" + "{\"components\":[".repeat(40)
                                + "]}".repeat(40) + "]}"))
                .isEmpty();
        assertThat(missing).hasSize(3);
    }

    @Test
    void otherFilesDeclareNothing() {
        assertThat(DependencyFiles.knows("config.json")).isFalse();
        assertThat(DependencyFiles.knows("model/requirements.txt")).isTrue();
        assertThat(DependencyFiles.knows("usr/share/doc/metadata")).isFalse();
    }

    private List<String> purls(String name, String text) {
        return read(name, text).stream().map(Dependency::purl).toList();
    }

    private List<Dependency> read(String name, String text) {
        return DependencyFiles.read(name, Place.of(new ArtifactName(name)), text, (place, why) -> missing.add(why));
    }
}
