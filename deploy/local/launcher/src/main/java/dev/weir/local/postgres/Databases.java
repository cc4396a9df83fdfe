package dev.weir.local.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The databases of a server.
 *
 * @param url JDBC URL of a database that is always there
 * @param password of the one user
 */
record Databases(String url, String password) {

    private static final String PATIENCE = "?connectTimeout=2&socketTimeout=10";

    boolean answer() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes those that are missing. */
    void make(List<String> names) throws IOException {
        try (Connection connection = connect()) {
            for (String name : names) {
                if (!exists(connection, name)) {
                    create(connection, name);
                }
            }
        } catch (SQLException e) {
            throw new IOException("the databases " + names + " cannot be made", e);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    private static void create(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(name, true));
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url + PATIENCE, Postgres.USER, password);
    }
}
