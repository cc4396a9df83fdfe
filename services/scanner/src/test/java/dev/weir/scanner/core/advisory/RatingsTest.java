package dev.weir.scanner.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingsTest {

    /** Vectors and ratings from the examples that FIRST publishes for CVSS 3.1 and 4.0, and NVD's of CVSS 2. */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
        CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H CRITICAL
        CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N HIGH
        CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H MEDIUM
        CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N LOW
        CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N NONE
        CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H CRITICAL
        CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N HIGH
        CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N MEDIUM
        AV:N/AC:L/Au:N/C:P/I:P/A:P HIGH
        nonsense UNKNOWN
        CVSS:3.1/AV:X UNKNOWN
        """)
    void aVectorIsRatedByItsBaseScore(String vector, Rating rating) {
        assertThat(Ratings.ofVector(vector)).isEqualTo(rating);
    }

    @Test
    void theScaleBeginsWhereTheSpecificationSays() {
        assertThat(Rating.ofScore(0)).isEqualTo(Rating.NONE);
        assertThat(Rating.ofScore(0.1)).isEqualTo(Rating.LOW);
        assertThat(Rating.ofScore(3.9)).isEqualTo(Rating.LOW);
        assertThat(Rating.ofScore(4.0)).isEqualTo(Rating.MEDIUM);
        assertThat(Rating.ofScore(7.0)).isEqualTo(Rating.HIGH);
        assertThat(Rating.ofScore(9.0)).isEqualTo(Rating.CRITICAL);
    }

    @Test
    void aWordIsReadWhateverTheDatabaseCallsIt() {
        assertThat(Ratings.ofWord("MODERATE")).isEqualTo(Rating.MEDIUM);
        assertThat(Ratings.ofWord("critical")).isEqualTo(Rating.CRITICAL);
        assertThat(Ratings.ofWord("see text")).isEqualTo(Rating.UNKNOWN);
    }
}
