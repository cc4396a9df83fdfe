package dev.weir.finops.storage;

import dev.weir.testkit.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty ledger in a real PostgreSQL. */
final class LedgerDatabase {

    private final DataSource dataSource;

    private LedgerDatabase(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        this.dataSource = source;
    }

    LedgerDatabase(Database database, String name) {
        this(database.create(name).url(name));
    }

    /** One that is there. */
    static LedgerDatabase at(String url) {
        return new LedgerDatabase(url);
    }

    static LedgerDatabase migrated(Database database, String name) {
        LedgerDatabase ledger = new LedgerDatabase(database, name);
        ledger.migrate("latest");
        return ledger;
    }

    void migrate(String version) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/outbox")
                .target(version)
                .load()
                .migrate();
    }

    DataSource dataSource() {
        return dataSource;
    }

    Transactions transactions() {
        return new Transactions(dataSource);
    }

    void execute(String statement) {
        transactions().run(connection -> new Sql(connection).update(statement));
    }

    <T> List<T> query(String statement, Sql.Row<T> row) {
        try (Connection connection = dataSource.getConnection()) {
            return new Sql(connection).query(statement, row);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
