package dev.weir.registry.storage;

import dev.weir.mesh.Event;
import dev.weir.outbox.JdbcOutbox;
import dev.weir.registry.EventTranslator;
import dev.weir.registry.Facts;
import dev.weir.registry.core.approval.Approvals;
import dev.weir.registry.core.fact.Announcement;
import dev.weir.registry.core.fact.Books;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.model.Datasets;
import dev.weir.registry.core.model.Versions;
import dev.weir.registry.core.passport.Costs;
import dev.weir.registry.core.passport.Stalls;
import dev.weir.registry.core.passport.Timeline;
import dev.weir.registry.core.registration.Submissions;
import dev.weir.registry.core.retraining.Retrainings;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.avro.specific.SpecificRecord;

/** The books on one connection, in one transaction. */
final class JdbcBooks implements Books {

    private final Connection connection;
    private final Sql sql;
    private final JdbcOutbox outbox;
    private final EventTranslator translator;

    JdbcBooks(Connection connection, JdbcOutbox outbox, EventTranslator translator) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.outbox = outbox;
        this.translator = translator;
    }

    @Override
    public Versions versions() {
        return new VersionTable(sql);
    }

    @Override
    public Submissions submissions() {
        return new SubmissionTable(sql);
    }

    @Override
    public Datasets datasets() {
        return new DatasetTable(sql);
    }

    @Override
    public Timeline timeline() {
        return new TimelineTable(sql);
    }

    @Override
    public Costs costs() {
        return new CostTable(sql);
    }

    @Override
    public Stalls stalls() {
        return new StallTable(sql);
    }

    @Override
    public Approvals approvals() {
        return new ApprovalTable(sql);
    }

    @Override
    public Retrainings retrainings() {
        return new RetrainingTable(sql);
    }

    @Override
    public Fact say(Announcement announcement) {
        Event<? extends SpecificRecord> event = translator.event(announcement);
        try {
            outbox.append(connection, event);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
        return Facts.of(event.envelope());
    }
}
