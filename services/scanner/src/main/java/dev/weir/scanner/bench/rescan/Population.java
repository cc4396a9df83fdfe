package dev.weir.scanner.bench.rescan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Models and what they need: each has a package of its own, one that it shares with 999 others, and the rest out of
 * {@value #POOL} packages, each in one of {@value #VERSIONS} versions. The same numbers give the same population.
 *
 * @param models how many, at least 1,000
 * @param dependencies of each model, from 3 to 100
 */
record Population(int models, int dependencies) {

    static final int GROUP = 1_000;
    static final int POOL = 2_000;
    static final int VERSIONS = 20;

    Population {
        if (models < GROUP || dependencies < 3 || dependencies > 100) {
            throw new IllegalArgumentException("at least 1000 models of 3 to 100 dependencies are measured");
        }
    }

    static String name(int model) {
        return "bench-" + model;
    }

    /** Package URLs of what a model needs. */
    List<String> packages(int model) {
        List<String> packages = new ArrayList<>();
        packages.add("pkg:pypi/solo-" + model + "@1.0");
        packages.add("pkg:pypi/group-" + model / GROUP + "@1.0");
        SplittableRandom random = new SplittableRandom(model);
        for (int pooled : pooled(random)) {
            packages.add("pkg:pypi/pool-" + pooled + "@1." + random.nextInt(VERSIONS));
        }
        return packages;
    }

    /** How many models have the version of a pooled package. */
    int[][] pooledUses() {
        int[][] uses = new int[POOL][VERSIONS];
        for (int model = 0; model < models; model++) {
            SplittableRandom random = new SplittableRandom(model);
            for (int pooled : pooled(random)) {
                uses[pooled][random.nextInt(VERSIONS)]++;
            }
        }
        return uses;
    }

    private Set<Integer> pooled(SplittableRandom random) {
        Set<Integer> chosen = new LinkedHashSet<>();
        while (chosen.size() < dependencies - 2) {
            chosen.add(random.nextInt(POOL));
        }
        return chosen;
    }
}
