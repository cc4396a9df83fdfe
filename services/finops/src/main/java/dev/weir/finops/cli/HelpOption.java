package dev.weir.finops.cli;

import picocli.CommandLine.Option;

/** Every program says what it does. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this and exits.")
    private boolean help;
}
