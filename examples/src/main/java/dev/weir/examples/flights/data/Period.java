package dev.weir.examples.flights.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Parts of the spring of 2001. From 23 April to 13 May it was calm: two of three flights are for training, the third
 * is traffic like it. Then delays grew.
 */
public enum Period {
    TRAINING("2001-04-23", "2001-05-13", number -> number % 3 != 2),
    STABLE("2001-04-23", "2001-05-13", number -> number % 3 == 2),
    ONSET("2001-05-14", "2001-05-20", number -> true),
    DRIFT("2001-05-21", "2001-06-17", number -> true),
    HOLDOUT("2001-06-18", "2001-06-30", number -> true);

    private static final long SEED = 7;

    private final LocalDate first;
    private final LocalDate last;
    private final IntPredicate chosen;

    Period(String first, String last, IntPredicate chosen) {
        this.first = LocalDate.parse(first);
        this.last = LocalDate.parse(last);
        this.chosen = chosen;
    }

    /**
     * Its flights, shuffled in a fixed way: in order of departure a window of some hundred would not cover a day, and
     * whatever is the same all day long would look like drift.
     */
    public List<Flight> of(FlightData data) {
        List<Flight> within = data.flights().stream().filter(this::holds).toList();
        List<Flight> flights = new ArrayList<>();
        for (int number = 0; number < within.size(); number++) {
            if (chosen.test(number)) {
                flights.add(within.get(number));
            }
        }
        Collections.shuffle(flights, new Random(SEED));
        return flights;
    }

    /**
     * So many of its flights, from a place on; over again from the beginning when there are not enough.
     *
     * @param offset how many to leave out at the beginning, not negative
     * @param rows how many to give, not negative
     */
    public List<Flight> of(FlightData data, int offset, int rows) {
        List<Flight> flights = of(data);
        return IntStream.range(0, rows)
                .mapToObj(row -> flights.get((int) (((long) offset + row) % flights.size())))
                .toList();
    }

    private boolean holds(Flight flight) {
        LocalDate day = flight.departed().toLocalDate();
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
