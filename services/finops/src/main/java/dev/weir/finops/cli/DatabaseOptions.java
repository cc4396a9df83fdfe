package dev.weir.finops.cli;

import dev.weir.finops.storage.BillDatabase;
import picocli.CommandLine.Option;

/** The database of the service, by the settings that the service itself reads. */
final class DatabaseOptions {

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:QUARKUS_DATASOURCE_JDBC_URL:-jdbc:postgresql://127.0.0.1:28054/finops}",
            description = "JDBC address; default is $QUARKUS_DATASOURCE_JDBC_URL, or that of the local mesh.")
    private String url = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:QUARKUS_DATASOURCE_USERNAME:-weir}",
            description = "User of the database; default is $QUARKUS_DATASOURCE_USERNAME, or weir.")
    private String user = "";

    /** The password comes from the environment only, since others see the arguments of a command. */
    BillDatabase connect() {
        String password = System.getenv("QUARKUS_DATASOURCE_PASSWORD");
        return BillDatabase.connect(url, user, password == null ? "" : password);
    }
}
