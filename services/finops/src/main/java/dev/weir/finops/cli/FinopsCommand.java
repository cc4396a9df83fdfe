package dev.weir.finops.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code weir finops}: bills and prices. */
@Command(
        name = "weir finops",
        synopsisSubcommandLabel = "COMMAND",
        description = "Works with bills and prices.",
        subcommands = {ValidateCommand.class, ImportCommand.class, RepriceCommand.class})
public final class FinopsCommand {

    @Mixin
    private final HelpOption help = new HelpOption();

    /** What could not be done, or not be understood. */
    static final int FAILED = 2;

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The commands, to be executed in this process. */
    public static CommandLine commandLine() {
        return Program.of(new FinopsCommand(), FAILED);
    }
}
