package dev.weir.finops.storage;

import dev.weir.finops.core.focus.BillStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/** Bills in the database of this service, over a connection of their own. One import runs at a time. */
public final class BillDatabase implements BillStore {

    /** Number of the advisory lock that an import holds for as long as it is connected. */
    private static final long LOCK = 0x57656972_42696c6cL;

    private final Connection connection;
    private final Sql sql;

    private BillDatabase(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    /**
     * Connects.
     *
     * @param url JDBC address
     * @param password empty where the database asks for none
     * @throws IllegalStateException when the database cannot be reached, or the service has never started on it
     */
    public static BillDatabase connect(String url, String user, String password) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        try {
            Connection connection = DriverManager.getConnection(url, properties);
            connection.setAutoCommit(false);
            BillDatabase database = new BillDatabase(connection);
            database.check(url);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + url + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void check(String url) throws SQLException {
        boolean there = sql.query("select to_regclass('bill_import') is not null", row -> row.getBoolean(1))
                .getFirst();
        connection.commit();
        if (!there) {
            connection.close();
            throw new IllegalStateException(
                    "the database " + url + " has no bills yet: start the finops service once, which prepares it");
        }
    }

    @Override
    public Opening open(Bill bill, Instant now) {
        try {
            if (!sql.query("select pg_try_advisory_lock(?)", row -> row.getBoolean(1), LOCK)
                    .getFirst()) {
                throw new IllegalStateException("another import is running");
            }
            Opening opening = opening(bill, now);
            connection.commit();
            return opening;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private Opening opening(Bill bill, Instant now) throws SQLException {
        List<Opening> known = sql.query(
                """
                select id, state, booked_at from bill_import
                where digest = ? and (state = 'loading' or state = 'booked' and lines =
                    (select coalesce(sum(lines), 0) from bill_period where import_id = bill_import.id))
                order by id""",
                row -> row.getString(2).equals("booked")
                        ? new Opening.Booked(row.getLong(1), row.getTimestamp(3).toInstant())
                        : new Opening.Ready(JdbcBillLoad.resume(connection, row.getLong(1))),
                bill.digest());
        return known.isEmpty() ? new Opening.Ready(JdbcBillLoad.begin(connection, bill, now)) : known.getLast();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
