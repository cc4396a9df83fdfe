package dev.weir.drift.core.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a document. */
public sealed interface Datum {

    Scalar NOTHING = new Nothing();

    /** A value without parts. */
    sealed interface Scalar extends Datum {}

    record Text(String text) implements Scalar {}

    /** A number with a fraction or an exponent; NaN and infinities included. */
    record Decimal(double number) implements Scalar {}

    record Whole(long number) implements Scalar {}

    record Truth(boolean value) implements Scalar {}

    record Nothing() implements Scalar {}

    record Items(List<Datum> all) implements Datum {

        public Items {
            all = List.copyOf(all);
        }
    }

    /** @param byName in the order of the document */
    record Fields(Map<String, Datum> byName) implements Datum {

        public Fields {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }
    }
}
