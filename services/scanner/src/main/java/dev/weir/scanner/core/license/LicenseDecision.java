package dev.weir.scanner.core.license;

/** Whether something under a licence may be used. */
public sealed interface LicenseDecision {

    /** The licence, its kind and its conditions, in words. */
    String reason();

    record Allowed(String reason) implements LicenseDecision {}

    /** Somebody must look. */
    record NeedsReview(String reason) implements LicenseDecision {}

    record Denied(String reason) implements LicenseDecision {}
}
