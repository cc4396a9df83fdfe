package dev.weir.examples.flights.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A producer for Weir on real data: a model of late flights. */
@Command(
        name = "flights",
        description = "Trains, serves traffic to, and retrains a model of late flights (US DOT, spring 2001).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TrainCommand.class,
            ServeCommand.class,
            TrafficCommand.class,
            CompareCommand.class,
            HostileCommand.class
        })
public final class Main {

    private Main() {}

    /** Runs a command and ends with its exit code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr()
                            .println("flights: " + (failure.getMessage() == null ? failure : failure.getMessage()));
                    return 1;
                })
                .execute(arguments));
    }
}
