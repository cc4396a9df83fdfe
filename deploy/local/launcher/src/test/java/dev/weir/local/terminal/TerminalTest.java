package dev.weir.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TerminalTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void aTerminalThatShowsColoursGetsThem() {
        assertThat(terminal(true).good("ready")).isEqualTo("\u001b[32mready\u001b[0m");
    }

    @Test
    void aFileGetsPlainText() {
        Terminal terminal = terminal(false);

        terminal.line(terminal.bad("died"));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("died" + System.lineSeparator());
    }

    private Terminal terminal(boolean coloured) {
        return new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), coloured);
    }
}
