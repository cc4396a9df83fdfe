package dev.weir.finops.storage;

import dev.weir.finops.core.focus.Attribution;
import dev.weir.finops.core.focus.BillStore;
import dev.weir.finops.core.focus.Costs;
import dev.weir.finops.core.focus.FocusRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies the lines of one bill into a table of its own, some ten thousand rows a transaction. */
final class JdbcBillLoad implements BillStore.Load {

    private static final int ROWS_PER_TRANSACTION = 50_000;
    private static final int CHUNK = 1 << 16;

    private final Connection connection;
    private final long number;
    private final BillLines lines = new BillLines();
    private long line;
    private long loaded;
    private int open;
    private @Nullable CopyIn copy;

    private JdbcBillLoad(Connection connection, long number, long loaded) {
        this.connection = connection;
        this.number = number;
        this.loaded = loaded;
        this.line = loaded;
    }

    /** A load of a bill that was not seen before, or not to its end. */
    static JdbcBillLoad begin(Connection connection, BillStore.Bill bill, Instant now) {
        Sql sql = new Sql(connection);
        long number = sql.query(
                        "insert into bill_import (digest, name, state, begun_at) values (?, ?, 'loading', ?)"
                                + " returning id",
                        row -> row.getLong(1),
                        bill.digest(),
                        bill.name(),
                        now)
                .getFirst();
        String table = table(number);
        sql.update("create table " + table + " (like bill_line)");
        sql.update("alter table " + table + " alter column import_id set default " + number
                + ", add check (import_id = " + number + ")");
        return new JdbcBillLoad(connection, number, 0);
    }

    /** The rest of a load that was cut short. */
    static JdbcBillLoad resume(Connection connection, long number) {
        long loaded = new Sql(connection)
                .query("select count(*) from " + table(number), row -> row.getLong(1))
                .getFirst();
        return new JdbcBillLoad(connection, number, loaded);
    }

    static String table(long number) {
        return "bill_line_" + number;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long loaded() {
        return loaded;
    }

    @Override
    public void add(FocusRow row, Attribution to) {
        try {
            if (!lines.areOf(row.header())) {
                if (!lines.haveColumnsOf(row.header())) {
                    commit();
                }
                lines.begin(row.header());
            }
            lines.add(++line, row, to);
            open++;
            if (lines.length() >= CHUNK) {
                write();
            }
            if (open >= ROWS_PER_TRANSACTION) {
                commit();
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    @Override
    public List<BillStore.PeriodChange> book(Costs accepted) {
        try {
            commit();
            List<BillStore.PeriodChange> changes = new BillBooking(connection, number).book(accepted);
            connection.commit();
            return changes;
        } catch (IllegalStateException e) {
            discard();
            throw e;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private void discard() {
        rollback();
        Sql sql = new Sql(connection);
        sql.update("drop table " + table(number));
        sql.update("delete from bill_import where id = ?", number);
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    @Override
    public void close() {
        rollback();
    }

    private void write() throws SQLException {
        CopyIn running = copy;
        if (running == null) {
            running = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table(number) + " (" + lines.columns() + ") from stdin");
            copy = running;
        }
        byte[] bytes = lines.take();
        running.writeToCopy(bytes, 0, bytes.length);
    }

    private void commit() throws SQLException {
        if (open > 0) {
            write();
        }
        CopyIn running = copy;
        if (running != null) {
            running.endCopy();
            connection.commit();
            loaded += open;
        }
        copy = null;
        open = 0;
    }

    private void rollback() {
        try {
            CopyIn running = copy;
            if (running != null && running.isActive()) {
                running.cancelCopy();
            }
            copy = null;
            connection.rollback();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
