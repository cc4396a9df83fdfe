package dev.weir.scanner.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.advisory.PackageKey;
import dev.weir.scanner.core.dependency.Dependency;
import dev.weir.scanner.core.dependency.Needs;
import dev.weir.scanner.core.dependency.Needs.Need;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BillGraphTest {

    private static final List<String> LISTED =
            List.of("pkg:pypi/a@1", "pkg:pypi/b@1", "pkg:pypi/b@2", "pkg:pypi/c@1", "not a package url");

    @Test
    void whatNothingNeedsIsNeededByTheModel() {
        assertThat(new BillGraph(LISTED, List.of()).direct()).containsExactlyInAnyOrderElementsOf(LISTED);
        assertThat(new BillGraph(LISTED, List.of(says("a", false, "b 2", "gone 1"))).direct())
                .containsExactly("not a package url", "pkg:pypi/a@1", "pkg:pypi/b@1", "pkg:pypi/c@1");
    }

    @Test
    void aPackageNeedsTheVersionThatIsNamedOrElseEach() {
        assertThat(new BillGraph(LISTED, List.of(says("a", false, "b 2")))
                        .edges()
                        .get("pkg:pypi/a@1"))
                .containsExactly("pkg:pypi/b@2");
        assertThat(new BillGraph(LISTED, List.of(says("a", false, "b ")))
                        .edges()
                        .get("pkg:pypi/a@1"))
                .containsExactly("pkg:pypi/b@1", "pkg:pypi/b@2");
    }

    @Test
    void everythingCanBeReachedFromTheModel() {
        BillGraph circle = new BillGraph(
                List.of("pkg:pypi/a@1", "pkg:pypi/b@1", "pkg:pypi/c@1"),
                List.of(says("a", false, "b 1"), says("b", false, "a 1"), says("c", false, "c 1")));

        assertThat(circle.direct()).containsExactly("pkg:pypi/a@1", "pkg:pypi/c@1");
        assertThat(circle.edges()).containsOnlyKeys("pkg:pypi/a@1", "pkg:pypi/b@1", "pkg:pypi/c@1");
        assertThat(circle.edges().get("pkg:pypi/c@1")).isEmpty();
    }

    @Test
    void whatIsAskedForAndNeededByOthersIsBoth() {
        BillGraph graph = new BillGraph(LISTED, List.of(says("a", false, "c 1"), says("c", true)));

        assertThat(graph.direct()).contains("pkg:pypi/c@1");
    }

    @Test
    void whatAListNamesIsNeededByTheModelItself() {
        Dependency listed = says("c", false).with(new Needs.Unsaid(true));
        Dependency other = says("c", false).with(new Needs.Unsaid(false));

        assertThat(new BillGraph(LISTED, List.of(says("a", false, "c 1"), listed)).direct())
                .contains("pkg:pypi/c@1");
        assertThat(new BillGraph(LISTED, List.of(says("a", false, "c 1"), other)).direct())
                .doesNotContain("pkg:pypi/c@1");
    }

    private static Dependency says(String name, boolean direct, String... needs) {
        List<Need> packages = Stream.of(needs)
                .map(n -> n.split(" ", 2))
                .map(n -> new Need(new PackageKey(Ecosystem.PYPI, n[0]), n[1]))
                .toList();
        return new Dependency(
                new PackageKey(Ecosystem.PYPI, name),
                "1",
                Dependency.Scope.RUNTIME,
                "",
                Place.of(new ArtifactName("poetry.lock")),
                new Needs.Said(direct, packages));
    }
}
