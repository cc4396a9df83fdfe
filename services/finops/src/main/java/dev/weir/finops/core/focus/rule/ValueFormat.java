package dev.weir.finops.core.focus.rule;

/** What the text of a value must look like. */
public enum ValueFormat {
    /** Any text. */
    TEXT,
    /** Not only blanks. */
    STRING,
    /** A number, however it is written. */
    DECIMAL,
    /** A number as NumericFormat has it. */
    NUMERIC,
    /** An instant, however it is written. */
    INSTANT,
    /** {@code YYYY-MM-DDTHH:mm:ssZ}. */
    DATE_TIME,
    /** As {@code GB}, {@code GB-Hours}, {@code 1000 Requests} or {@code Units/5 Minutes}. */
    UNIT,
    /** An ISO 4217 code. */
    NATIONAL_CURRENCY,
    /** An ISO 4217 code or the name of a virtual currency. */
    CURRENCY,
    /** A JSON object whose values are no objects and no arrays. */
    KEY_VALUE
}
