package dev.weir.drift.core.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PaneThinningTest {

    private final PaneThinning thinning = new PaneThinning(400);

    @Test
    void fewPanesStayAsTheyAre() {
        assertThat(thinning.neighbours(panes(400), 500)).isEmpty();
    }

    @Test
    void neighboursBecomeOneUntilTheyFillAQuarterOfAWindow() {
        NavigableMap<Long, Long> panes = panes(401);

        List<List<Long>> neighbours = thinning.neighbours(panes, 2000);

        assertThat(neighbours).hasSize(40);
        assertThat(neighbours.getFirst())
                .containsExactlyElementsOf(panes.headMap(10L).keySet());
        assertThat(neighbours.stream().flatMap(List::stream))
                .containsExactlyElementsOf(panes.headMap(400L).keySet());
    }

    @Test
    void whatWaitsIsBoundedHoweverMuchItIs() {
        NavigableMap<Long, Long> panes = new TreeMap<>();

        for (long place = 0; place < 20_000; place++) {
            panes.put(place, 50L);
            for (List<Long> neighbours : thinning.neighbours(panes, 500)) {
                long held = neighbours.stream().mapToLong(panes::get).sum();
                panes.keySet().removeAll(neighbours);
                panes.put(neighbours.getLast(), held);
            }
        }

        assertThat(panes).hasSizeLessThanOrEqualTo(400);
        assertThat(panes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_000_000);
        assertThat(panes.values()).allSatisfy(held -> assertThat(held).isLessThanOrEqualTo(10_000));
    }

    @Test
    void aFewPanesMayWait() {
        assertThatThrownBy(() -> new PaneThinning(3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static NavigableMap<Long, Long> panes(int number) {
        NavigableMap<Long, Long> panes = new TreeMap<>();
        for (long place = 0; place < number; place++) {
            panes.put(place, 50L);
        }
        return panes;
    }
}
