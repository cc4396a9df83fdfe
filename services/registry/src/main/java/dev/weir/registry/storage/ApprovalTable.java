package dev.weir.registry.storage;

import dev.weir.registry.core.approval.Approval;
import dev.weir.registry.core.approval.Approvals;
import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.VersionId;
import java.util.Optional;

final class ApprovalTable implements Approvals {

    private final Sql sql;

    ApprovalTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Recorded> find(VersionId version) {
        String model = version.model().value();
        sql.list(
                row -> version,
                "select 1 from model_version where model = ? and number::text = ? for update",
                model,
                version.version());
        return sql.first(
                row -> new Recorded(
                        new Approval(version, row.flag("allowed"), row.text("approver"), row.text("reason")),
                        row.id("said")),
                "select * from approval where model = ? and version = ?",
                model,
                version.version());
    }

    @Override
    public void record(Approval approval, FactId said) {
        sql.update(
                "insert into approval (model, version, allowed, approver, reason, said) values (?, ?, ?, ?, ?, ?)",
                approval.version().model().value(),
                approval.version().version(),
                approval.allowed(),
                approval.approver(),
                approval.reason(),
                said);
    }
}
