package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepetitionTest {

    @Test
    void listsOfDuplicatesOfListsAreSuspicious() {
        byte[] pickle = Pickles.protocol(4)
                .ascii("(((((((((")
                .shortText("lol")
                .ascii("222222222l".repeat(9))
                .stop();

        assertThat(rules(scan(pickle))).containsExactly("pickle.expansion");
    }

    @Test
    void listsOfFetchedListsAreSuspicious() {
        Pickles pickle =
                Pickles.protocol(4).ascii("((((((((((").shortText("lol").raw('q', 0);
        for (int level = 0; level < 9; level++) {
            for (int copy = 0; copy < 9; copy++) {
                pickle.raw('h', level);
            }
            pickle.raw('l', 'q', level + 1);
        }

        assertThat(rules(scan(pickle.stop()))).containsExactly("pickle.expansion");
    }

    @Test
    void rowsOfTheSameValueAreClean() {
        Pickles pickle = Pickles.protocol(4).raw(']', '(');
        for (int row = 0; row < 20; row++) {
            pickle.raw(']', '(').shortText("v" + row).raw('q', row, 'h', row, 'h', row, 'h', row, 'h', row, 'e');
        }

        assertThat(scan(pickle.raw('e').stop()).findings()).isEmpty();
    }
}
