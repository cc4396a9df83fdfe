package dev.weir.local;

import dev.weir.local.bench.BenchCommand;
import dev.weir.local.cli.DemoCommand;
import dev.weir.local.cli.DownCommand;
import dev.weir.local.cli.LogsCommand;
import dev.weir.local.cli.StatusCommand;
import dev.weir.local.cli.UpCommand;
import dev.weir.local.terminal.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code weir} command. */
@Command(
        name = "weir",
        description = "An event-driven MLOps mesh on Kafka, on this machine.",
        mixinStandardHelpOptions = true,
        version = "Weir 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DemoCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "Into the mesh:",
            "  advisories Publishes advisories from dumps (advisories import PATH...).",
            "",
            "Without the mesh:",
            "  scan       Scans model files and folders for what they would run when loaded.",
            "  bill       Writes the CycloneDX ML-BOM of a model's files.",
            "  sign       Signs model files (OpenSSF Model Signing v1.0).",
            "  verify     Verifies a signature over model files.",
            "  bench scan Measures the scanner beside SHA-256 alone.",
            "  fuzz       Looks for inputs that crash or stall the scanner.",
            "  finops     Validates and imports FOCUS bills, and prices usage anew",
            "             (finops --help).",
            "  evaluate   Scores what is decided by: evaluate drift, embeddings,",
            "             attacks, anomaly or forecast.",
            "  bench detectors",
            "             Measures change detectors beside a loop that only sums.",
            "  test       Builds everything and runs every test (mvn verify).",
            "  build      Builds what changed, and stops there.",
            "  generate   Writes the documents that are made from the catalogue of topics.",
            "",
            "Data lives in .weir/ beside the script; --data-dir chooses another folder.",
        })
public final class Weir {

    private Weir() {}

    /** Runs a command and ends with its exit code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        Logging.forPeople();
        System.exit(new CommandLine(new Weir())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("weir: " + failure.getMessage());
                    return 1;
                })
                .execute(arguments));
    }
}
