package dev.weir.local.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** What the libraries' loggers say. */
public final class Logging {

    private Logging() {}

    /** Warnings of servers go to standard error, which their log file receives. */
    public static void forServers() {
        configure("/logging-server.properties");
    }

    /** The launcher speaks for itself; a library's retries are no news to a person. */
    public static void forPeople() {
        configure("/logging-people.properties");
    }

    private static void configure(String resource) {
        try (InputStream in = Logging.class.getResourceAsStream(resource)) {
            LogManager.getLogManager().readConfiguration(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
