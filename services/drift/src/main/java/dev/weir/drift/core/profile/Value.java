package dev.weir.drift.core.profile;

/** One scalar of a request. */
public sealed interface Value {

    /** Any number but NaN, which is {@link Missing}. */
    record Numeric(double number) implements Value {

        public Numeric {
            if (Double.isNaN(number)) {
                throw new IllegalArgumentException("NaN is no value: it is missing");
            }
        }
    }

    record Text(String text) implements Value {}

    record Missing() implements Value {}

    Value MISSING = new Missing();

    /** The number, or nothing when it is NaN. */
    static Value of(double number) {
        return Double.isNaN(number) ? MISSING : new Numeric(number);
    }

    static Value of(String text) {
        return new Text(text);
    }
}
