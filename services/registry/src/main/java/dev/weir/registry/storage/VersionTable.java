package dev.weir.registry.storage;

import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.ModelSummary;
import dev.weir.registry.core.model.ModelVersion;
import dev.weir.registry.core.model.Registration;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.TrainingRun;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.model.Versions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class VersionTable implements Versions {

    private final Sql sql;

    VersionTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Registration register(TrainingRun run, Instant at) {
        String model = run.model().value();
        sql.update("insert into model (name) values (?) on conflict do nothing", model);
        sql.list(row -> row.text("name"), "select name from model where name = ? for update", model);
        return registered(run.id())
                .map(earlier -> known(run, earlier))
                .orElseGet(() -> new Registration.Registered(insert(run, next(model), at)));
    }

    @Override
    public Optional<ModelVersion> find(VersionId id) {
        return sql.first(
                VersionTable::version,
                "select * from model_version where model = ? and number::text = ?",
                id.model().value(),
                id.version());
    }

    @Override
    public List<ModelVersion> of(ModelName model) {
        return sql.list(
                VersionTable::version, "select * from model_version where model = ? order by number", model.value());
    }

    @Override
    public List<ModelSummary> models() {
        return sql.list(
                row -> new ModelSummary(
                        new ModelName(row.text("model")),
                        row.text("owner"),
                        row.number("versions"),
                        row.text("number"),
                        row.time("published_at")),
                "select distinct on (model) model, owner, number, published_at,"
                        + " count(*) over (partition by model) as versions"
                        + " from model_version order by model, number desc");
    }

    private Optional<VersionId> registered(RunId run) {
        return sql.first(VersionTable::id, "select model, number from model_version where run_id = ?", run.value());
    }

    private static Registration known(TrainingRun run, VersionId earlier) {
        return earlier.model().equals(run.model())
                ? new Registration.AlreadyRegistered(earlier)
                : new Registration.Contradicted(earlier);
    }

    private int next(String model) {
        return sql.list(
                        row -> row.number("next"),
                        "select coalesce(max(number), 0) + 1 as next from model_version where model = ?",
                        model)
                .getFirst();
    }

    private ModelVersion insert(TrainingRun run, int number, Instant at) {
        ModelVersion version = new ModelVersion(VersionId.numbered(run.model(), number), run, at);
        sql.update(
                "insert into model_version (model, number, run_id, digest, owner, project, environment, run,"
                        + " published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.model().value(),
                number,
                run.id().value(),
                version.digest().toString(),
                run.ownership().owner(),
                run.ownership().project(),
                run.ownership().environment(),
                Json.column(run),
                at);
        new LineageTables(sql, run.model().value(), number).insert(run);
        return version;
    }

    private static ModelVersion version(Row row) throws SQLException {
        return new ModelVersion(id(row), Json.read(row.text("run"), TrainingRun.class), row.time("published_at"));
    }

    private static VersionId id(Row row) throws SQLException {
        return VersionId.numbered(new ModelName(row.text("model")), row.number("number"));
    }
}
