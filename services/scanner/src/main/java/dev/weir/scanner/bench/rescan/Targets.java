package dev.weir.scanner.bench.rescan;

import java.util.ArrayList;
import java.util.List;

/** What is published: of ten advisories six hit one version, three hit some dozens, one hits a thousand. */
final class Targets {

    private Targets() {}

    static List<Target> of(Population population, int count) {
        int[][] uses = population.pooledUses();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            targets.add(
                    switch (i % 10) {
                        case 3 -> group(i / 10, population);
                        case 1, 5, 8 -> pooled(i, uses);
                        default -> new Target("one version", "solo-" + i, "1.0", 1);
                    });
        }
        return targets;
    }

    private static Target group(int number, Population population) {
        int group = number % (population.models() / Population.GROUP);
        return new Target("a thousand versions", "group-" + group, "1.0", Population.GROUP);
    }

    private static Target pooled(int number, int[][] uses) {
        int pooled = number % Population.POOL;
        int version = number % Population.VERSIONS;
        return new Target("some versions", "pool-" + pooled, "1." + version, uses[pooled][version]);
    }
}
