package dev.weir.scanner.cli;

import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code weir advisories}: what feeds do. */
@Command(
        name = "weir advisories",
        mixinStandardHelpOptions = true,
        description = "Tells the mesh of vulnerabilities.",
        subcommands = ImportCommand.class)
public final class AdvisoriesCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec command;

    /** Libraries' logs are not for people; what goes wrong is said by the command. */
    private static final Logger LOGS = Logger.getLogger("");

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        LOGS.setLevel(Level.OFF);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return Failures.explained(new CommandLine(new AdvisoriesCommand()), "advisories");
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(command).commandLine();
        throw new CommandLine.ParameterException(line, "advisories needs a command; see weir advisories --help");
    }
}
