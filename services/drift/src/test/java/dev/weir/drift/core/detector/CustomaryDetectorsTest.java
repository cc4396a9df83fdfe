package dev.weir.drift.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Positions at which River 0.26 finds the same changes in the same streams. */
class CustomaryDetectorsTest {

    @Test
    void adwinFindsWhatTheCustomaryOneFinds() {
        assertThat(Streams.changes(adwin(0.002, 32), Streams.ABRUPT)).containsExactly(1055);
        assertThat(Streams.changes(adwin(0.002, 1), Streams.ABRUPT)).containsExactly(1044);
        assertThat(Streams.changes(adwin(0.002, 32), Streams.SMALL)).containsExactly(2079);
        assertThat(Streams.changes(adwin(0.002, 1), Streams.SMALL)).containsExactly(2063);
        assertThat(Streams.changes(adwin(0.002, 32), Streams.GRADUAL)).containsExactly(2911);
        assertThat(Streams.changes(adwin(0.05, 32), Streams.GRADUAL)).containsExactly(2719, 3391);
    }

    @Test
    void ddmFindsWhatTheCustomaryOneFinds() {
        assertThat(Streams.changes(ddm(), Streams.ABRUPT)).containsExactly(1049);
        assertThat(Streams.changes(ddm(), Streams.SMALL)).containsExactly(2149, 2602);
        assertThat(Streams.changes(ddm(), Streams.GRADUAL)).containsExactly(3360);
    }

    @Test
    void eddmFindsWhatTheCustomaryOneFinds() {
        assertThat(Streams.changes(new Eddm(Eddm.Settings.CUSTOMARY), Streams.ABRUPT))
                .containsExactly(663, 828, 1007, 1078);
        assertThat(Streams.changes(new Eddm(new Eddm.Settings(30, 0.9, 0.8)), Streams.SMALL))
                .containsExactly(250, 569, 964, 2205, 2388);
    }

    @Test
    void hddmFindsWhatTheCustomaryOnesFind() {
        HddmSettings twoSided = new HddmSettings(0.001, 0.005, true);

        assertThat(Streams.changes(new HddmA(HddmSettings.CUSTOMARY), Streams.ABRUPT))
                .containsExactly(1047);
        assertThat(Streams.changes(new HddmA(twoSided), Streams.GRADUAL)).containsExactly(2957, 4312);
        assertThat(Streams.changes(new HddmW(HddmSettings.CUSTOMARY, 0.05), Streams.ABRUPT))
                .containsExactly(1018);
        assertThat(Streams.changes(new HddmW(twoSided, 0.05), Streams.SMALL)).containsExactly(2061, 3845);
    }

    @Test
    void pageHinkleyFindsWhatTheCustomaryOneFinds() {
        assertThat(Streams.changes(new PageHinkley(PageHinkley.Settings.CUSTOMARY), Streams.ABRUPT))
                .containsExactly(1081);
        assertThat(Streams.changes(new PageHinkley(PageHinkley.Settings.CUSTOMARY), Streams.GRADUAL))
                .containsExactly(3015, 4344);
        assertThat(Streams.changes(
                        new PageHinkley(new PageHinkley.Settings(30, 0.005, 50, 0.9999, Direction.DOWN)),
                        Streams.GRADUAL))
                .isEmpty();
    }

    @Test
    void ddmAndAdwinSayNothingOfAConstantStream() {
        double[] ones = Streams.errors(1, 5000, 1);

        assertThat(Streams.changes(ddm(), ones)).isEmpty();
        assertThat(Streams.changes(adwin(0.002, 32), ones)).isEmpty();
    }

    private static Ddm ddm() {
        return new Ddm(Ddm.Settings.CUSTOMARY);
    }

    private static Adwin adwin(double delta, int clock) {
        return new Adwin(new AdwinSettings(delta, clock, 5, 5, 10));
    }
}
