package dev.weir.registry.storage;

import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.TrainingRun;
import dev.weir.registry.core.registration.Submissions;
import java.util.Optional;

final class SubmissionTable implements Submissions {

    private final Sql sql;

    SubmissionTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Recorded> find(RunId id) {
        sql.list(row -> id, "select pg_advisory_xact_lock(hashtextextended(?, 0))", id.value());
        return sql.first(
                row -> new Recorded(Json.read(row.text("run"), TrainingRun.class), row.id("said")),
                "select run, said from submission where run_id = ?",
                id.value());
    }

    @Override
    public void record(TrainingRun run, FactId said) {
        sql.update(
                "insert into submission (run_id, run, said) values (?, ?, ?)",
                run.id().value(),
                Json.column(run),
                said);
    }
}
