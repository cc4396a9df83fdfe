package dev.weir.scanner.core.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.advisory.PackageKey;
import dev.weir.scanner.core.dependency.Dependency.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    @Test
    void whatALockFilePinsIsNotAlsoLeftOpen() {
        assertThat(Dependencies.purls(
                        List.of("pkg:pypi/onnx@1.16.0"),
                        List.of(
                                of("torch", "", Scope.RUNTIME),
                                of("Torch", "2.4.0", Scope.RUNTIME),
                                of("ONNX", "", Scope.RUNTIME))))
                .containsExactly("pkg:pypi/onnx@1.16.0", "pkg:pypi/torch@2.4.0");
    }

    @Test
    void whatOnlyTestsIsNotNeeded() {
        assertThat(Dependencies.purls(List.of(), List.of(of("pytest", "8.0.0", Scope.DEVELOPMENT))))
                .isEmpty();
    }

    private static Dependency of(String name, String version, Scope scope) {
        return new Dependency(
                new PackageKey(Ecosystem.PYPI, name),
                version,
                scope,
                "",
                Place.of(new ArtifactName("requirements.txt")),
                new Needs.Unsaid(true));
    }
}
