package dev.weir.registry.storage;

import dev.weir.registry.core.model.Artifact;
import dev.weir.registry.core.model.Recipe;
import dev.weir.registry.core.model.TrainingRun;

/** What a version is made of, in tables that can be asked which versions have a part. */
final class LineageTables {

    private final Sql sql;
    private final String model;
    private final int number;

    LineageTables(Sql sql, String model, int number) {
        this.sql = sql;
        this.model = model;
        this.number = number;
    }

    void insert(TrainingRun run) {
        run.product().artifacts().forEach(this::artifact);
        run.product().metrics().forEach(this::metric);
        run.product().dependencies().forEach(dependency -> part("DEPENDENCY", dependency.purl(), "", ""));
        recipe(run.recipe());
    }

    private void recipe(Recipe recipe) {
        recipe.datasets()
                .forEach(dataset -> part(
                        "DATASET",
                        dataset.name(),
                        dataset.version(),
                        dataset.digest().orElse("")));
        recipe.baseModels()
                .forEach(base -> part(
                        "BASE_MODEL",
                        base.name(),
                        base.version().orElse(""),
                        base.digest().orElse("")));
        recipe.code().ifPresent(code -> part("CODE", code.repository(), code.revision(), ""));
    }

    private void artifact(Artifact artifact) {
        sql.update(
                "insert into artifact (model, number, name, uri, digest, size, media_type)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                model,
                number,
                artifact.name(),
                artifact.uri(),
                artifact.digest().toString(),
                artifact.size(),
                artifact.mediaType());
    }

    private void metric(String name, double value) {
        sql.update("insert into metric (model, number, name, value) values (?, ?, ?, ?)", model, number, name, value);
    }

    private void part(String kind, String name, String version, String digest) {
        sql.update(
                "insert into lineage (model, number, kind, name, version, digest) values (?, ?, ?, ?, ?, ?)",
                model,
                number,
                kind,
                name,
                version,
                digest);
    }
}
