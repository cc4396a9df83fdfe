package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.Feature;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the texts of a column become numbers. */
sealed interface Column {

    double read(String text);

    Feature feature();

    static Column numeric() {
        return new Numeric();
    }

    static Column nominal(String... categories) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String category : categories) {
            places.putIfAbsent(category.strip(), places.size());
        }
        return new Nominal(places);
    }

    record Numeric() implements Column {

        @Override
        public double read(String text) {
            return Double.parseDouble(text);
        }

        @Override
        public Feature feature() {
            return new Feature.Numeric();
        }
    }

    /** @param places of the categories */
    record Nominal(Map<String, Integer> places) implements Column {

        @Override
        public double read(String text) {
            Integer place = places.get(text);
            if (place == null) {
                throw new IllegalArgumentException(text + " is none of " + places.keySet());
            }
            return place;
        }

        @Override
        public Feature feature() {
            return new Feature.Nominal(places.size());
        }
    }
}
