package dev.weir.finops.cli;

import dev.weir.finops.storage.BillDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The database of the service, by the settings that the service itself reads. */
final class DatabaseOptions {

    private static final String LOCAL = "jdbc:postgresql://127.0.0.1:28054/finops";

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:QUARKUS_DATASOURCE_JDBC_URL:-" + LOCAL + "}",
            description = "JDBC address; default is $QUARKUS_DATASOURCE_JDBC_URL, or that of the local mesh.")
    private String url = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:QUARKUS_DATASOURCE_USERNAME:-weir}",
            description = "User of the database; default is $QUARKUS_DATASOURCE_USERNAME, or weir.")
    private String user = "";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File that holds the password; default is $QUARKUS_DATASOURCE_PASSWORD itself, or for the"
                    + " local mesh its own.")
    private @Nullable Path passwordFile;

    BillDatabase connect() throws IOException {
        return BillDatabase.connect(url, user, password());
    }

    /** Never an argument, since others see the arguments of a command. */
    private String password() throws IOException {
        if (passwordFile != null) {
            return Files.readString(passwordFile).strip();
        }
        String password = System.getenv("QUARKUS_DATASOURCE_PASSWORD");
        if (password != null) {
            return password;
        }
        Path local = Path.of(System.getProperty("weir.root", "."), ".weir", "keys", "postgres.password");
        return url.equals(LOCAL) && Files.exists(local)
                ? Files.readString(local).strip()
                : "";
    }
}
