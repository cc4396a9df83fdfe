package dev.weir.examples.flights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.flights.mesh.Labels;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    @Test
    void everyCommandHasHelp() {
        assertThat(new CommandLine(Main.class).getSubcommands())
                .containsOnlyKeys("train", "serve", "traffic", "compare", "hostile")
                .allSatisfy(
                        (name, command) -> assertThat(command.getCommandSpec().findOption("--help"))
                                .isNotNull());
    }

    @Test
    void labelsAreToldAtTheEndUnlessSaidOtherwise() {
        assertThat(labels()).isEqualTo(new Labels.AtTheEnd());
        assertThat(labels("--no-labels")).isEqualTo(new Labels.Untold());
        assertThat(labels("--label-delay", "PT2S")).isEqualTo(new Labels.Delayed(Duration.ofSeconds(2)));
    }

    private static Labels labels(String... arguments) {
        return CommandLine.populateCommand(new Holder(), arguments).labels.chosen();
    }

    private static final class Holder {

        @CommandLine.ArgGroup
        private LabelOptions labels = new LabelOptions();
    }
}
