package dev.weir.finops.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code weir finops}: bills and prices. */
@Command(
        name = "weir finops",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Works with bills and prices.",
        subcommands = {ValidateCommand.class, ImportCommand.class, RepriceCommand.class})
public final class FinopsCommand {

    /** What could not be done, or not be understood. */
    static final int FAILED = 2;

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The commands, to be executed in this process. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new FinopsCommand());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + failure.getMessage());
            return FAILED;
        });
        return line;
    }
}
