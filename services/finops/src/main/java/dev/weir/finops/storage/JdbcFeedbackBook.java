package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.Feedback;
import dev.weir.finops.core.desk.FeedbackBook;
import dev.weir.finops.core.desk.FeedbackDesk;
import dev.weir.finops.core.desk.NotedAnomaly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Answers and what is learnt from them, in one transaction. */
@ApplicationScoped
class JdbcFeedbackBook implements FeedbackBook {

    private final Transactions transactions;
    private final Clock clock;

    @Inject
    JdbcFeedbackBook(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<NotedAnomaly> answer(String id, Feedback feedback) {
        return transactions.run(connection -> {
            JdbcAnomalyNotes notes = new JdbcAnomalyNotes(new Sql(connection), new RecentScopes(), () -> {});
            Optional<NotedAnomaly> answered = FeedbackDesk.answer(id, feedback, notes, clock.instant());
            notes.write();
            return answered;
        });
    }
}
