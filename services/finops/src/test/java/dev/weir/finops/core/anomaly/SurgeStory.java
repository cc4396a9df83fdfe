package dev.weir.finops.core.anomaly;

import static dev.weir.finops.Sample.MINUTE;
import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.START;

import dev.weir.finops.Sample;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a detector by the minute says of costs, one after the other; charges in dollars. */
final class SurgeStory {

    private final SurgeDetector detector =
            new SurgeDetector(new SurgeSettings(MINUTE, 10, 60, 6, 1, new BigDecimal("0.01"), 3), RATES.zero());
    private final List<Surge> told = new ArrayList<>();
    private SurgeState state = SurgeState.unknown();
    private int minute;

    /** Surges that opened or closed. */
    List<Surge> told() {
        return told;
    }

    SurgeState state() {
        return state;
    }

    void steady(int minutes) {
        for (int i = 0; i < minutes; i++) {
            cost(10);
        }
    }

    /** The next minute. */
    void cost(double amount) {
        at(minute++, amount);
    }

    void at(int number, double amount) {
        at(number, UsageKind.REQUESTS, amount);
    }

    void at(int number, UsageKind kind, double amount) {
        observe(Sample.minute(number, kind, amount));
    }

    void over(Duration start, Duration length, double amount) {
        observe(Sample.usage("over@" + start, START.plus(start), length, UsageKind.REQUESTS, amount));
    }

    private void observe(Usage usage) {
        SurgeDetector.Step step = detector.observe(state, RATES.price(usage));
        state = step.state();
        switch (step.surge()) {
            case Surge.Quiet quiet -> {}
            case Surge.Continuing continuing -> {}
            case Surge.Opened opened -> told.add(opened);
            case Surge.Closed closed -> told.add(closed);
        }
    }
}
