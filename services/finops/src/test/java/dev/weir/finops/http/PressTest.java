package dev.weir.finops.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.query.AnswerTooWide;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PressTest {

    private final Press press = new Press();

    @Test
    void anAnswerThatIsTooWideIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> press.print(out -> {
                    out.write("[1, 2".getBytes(StandardCharsets.UTF_8));
                    throw AnswerTooWide.inAll(2);
                }))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        refused -> assertThat(refused.getResponse().getEntity().toString())
                                .contains("more than 2 lines", "narrow"));
    }

    @Test
    void whatWasRefusedTakesNoRoom() throws IOException {
        for (int time = 0; time < 5; time++) {
            anAnswerThatIsTooWideIsRefusedBeforeAnythingIsSent();
        }
        ByteArrayOutputStream sent = new ByteArrayOutputStream();

        press.printAlone(out -> out.write('x')).write(sent);

        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("x");
    }
}
