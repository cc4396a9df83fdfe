package dev.weir.finops.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    private final CopyText copy = new CopyText();

    @Test
    void whatPartsFieldsAndRowsIsEscapedBeforeAndAfterOtherAlphabets() {
        copy.field("a\tb\\N\r\n");
        copy.field("Zürich\t\\東京\n");
        copy.endRow();

        assertThat(taken()).isEqualTo("a\\tb\\\\N\\r\\n\tZürich\\t\\\\東京\\n\n");
    }

    @Test
    void aValueThatIsMissingIsNotOneThatIsEmpty() {
        copy.field(null);
        copy.field("");
        copy.field(-7);
        copy.endRow();

        assertThat(taken()).isEqualTo("\\N\t\t-7\n");
    }

    @Test
    void valuesMayBeLongerThanWhatIsTakenAtOnce() {
        String ascii = "\t".repeat(100_000);
        String other = "é".repeat(100_000);
        copy.field(ascii);
        copy.field(other);
        copy.endRow();

        assertThat(copy.length()).isEqualTo(400_002);
        assertThat(taken()).isEqualTo("\\t".repeat(100_000) + "\t" + other + "\n");
        assertThat(copy.length()).isZero();
    }

    private String taken() {
        return new String(copy.take(), StandardCharsets.UTF_8);
    }
}
