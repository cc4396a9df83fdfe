package dev.weir.local.bench;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Benchmarks; each starts a mesh of its own and stops it. */
@Command(
        name = "bench",
        description = "Measures the mesh on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {
            LatencyCommand.class,
            CrashCommand.class,
            RescanCommand.class,
            DriftCommand.class,
            FinopsCommand.class
        })
public final class BenchCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        throw new CommandLine.ParameterException(line, "bench needs the name of a benchmark; see weir bench --help");
    }
}
