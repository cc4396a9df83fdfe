package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Datum.Decimal;
import dev.weir.drift.core.document.Datum.Nothing;
import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Datum.Truth;
import dev.weir.drift.core.document.Datum.Whole;
import dev.weir.drift.core.profile.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a model answered.
 *
 * @param outputs by name, in the order of the body
 * @param prediction predicted label, for classifiers
 * @param score of the predicted label, or the predicted value
 */
public record Answer(Map<String, Value> outputs, Optional<String> prediction, OptionalDouble score) {

    /** Up to here a number of double precision holds whole numbers exactly. */
    private static final double EXACT = 1e15;

    public Answer {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /** A value as features and outputs hold it; booleans are the texts true and false. */
    static Value value(Scalar scalar) {
        return switch (scalar) {
            case Text(String text) -> Value.of(text);
            case Decimal(double number) -> Value.of(number);
            case Whole(long number) -> Value.of((double) number);
            case Truth(boolean value) -> Value.of(Boolean.toString(value));
            case Nothing() -> Value.MISSING;
        };
    }

    /** A value as labels are written; a number without a fraction is a whole number, be it 1 or 1.0. */
    static Optional<String> label(Scalar scalar) {
        return switch (scalar) {
            case Text(String text) -> Optional.of(text);
            case Decimal(double number)
            when number == Math.rint(number) && Math.abs(number) < EXACT -> Optional.of(Long.toString((long) number));
            case Decimal(double number) -> Optional.of(Double.toString(number));
            case Whole(long number) -> Optional.of(Long.toString(number));
            case Truth(boolean value) -> Optional.of(Boolean.toString(value));
            case Nothing() -> Optional.empty();
        };
    }

    static OptionalDouble number(Scalar scalar) {
        return switch (scalar) {
            case Decimal(double number) when Double.isFinite(number) -> OptionalDouble.of(number);
            case Whole(long number) -> OptionalDouble.of(number);
            case Decimal ignored -> OptionalDouble.empty();
            case Text ignored -> OptionalDouble.empty();
            case Truth ignored -> OptionalDouble.empty();
            case Nothing ignored -> OptionalDouble.empty();
        };
    }
}
