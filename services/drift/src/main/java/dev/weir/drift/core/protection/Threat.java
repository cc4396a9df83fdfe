package dev.weir.drift.core.protection;

import java.util.List;

/**
 * What an attacker may want, with the identifiers under which it is known: techniques of
 * <a href="https://atlas.mitre.org/matrices/ATLAS">MITRE ATLAS</a>, the telling one first, and the entry of the OWASP
 * machine-learning top ten (ML, 2023) or large-language-model top ten (LLM, 2025).
 */
public enum Threat {
    /** Copies the model by asking it systematically. */
    EXTRACTION(List.of("AML.T0024.002"), "ML05", Severity.HIGH),
    /** Walks along a decision boundary to an input that is answered wrongly. */
    EVASION(List.of("AML.T0043", "AML.T0015"), "ML01", Severity.HIGH),
    /** Asks near copies of records to learn whether the model was trained on them. */
    MEMBERSHIP_INFERENCE(List.of("AML.T0024.000"), "ML04", Severity.MEDIUM),
    /** Climbs a confidence to rebuild what the model was trained on. */
    INVERSION(List.of("AML.T0024.001"), "ML03", Severity.HIGH),
    /** Feeds false labels back. */
    POISONING(List.of("AML.T0020"), "ML02", Severity.HIGH),
    /** Floods the model until others are not served. */
    DENIAL_OF_SERVICE(List.of("AML.T0029"), "LLM10", Severity.HIGH),
    /** Sends what is dear to answer. */
    COST_HARVESTING(List.of("AML.T0034", "AML.T0029"), "LLM10", Severity.MEDIUM),
    /** Tries credentials. */
    CREDENTIAL_PROBING(List.of("AML.T0012", "AML.T0040"), "ML05", Severity.MEDIUM),
    /** Got in after having tried credentials. */
    VALID_ACCOUNT(List.of("AML.T0012", "AML.T0040"), "ML05", Severity.CRITICAL),
    /** Asks a model that it never asked before, where new clients are rare. */
    UNFAMILIAR_CLIENT(List.of("AML.T0040", "AML.T0012"), "ML05", Severity.LOW),
    /** Sends what the model was not trained on. */
    OUT_OF_DISTRIBUTION(List.of("AML.T0043"), "ML01", Severity.LOW);

    private final List<String> techniques;
    private final String owasp;
    private final Severity severity;

    Threat(List<String> techniques, String owasp, Severity severity) {
        this.techniques = techniques;
        this.owasp = owasp;
        this.severity = severity;
    }

    /** Identifiers of ATLAS techniques, the telling one first. */
    public List<String> techniques() {
        return techniques;
    }

    /** Entry of an OWASP top ten. */
    public String owasp() {
        return owasp;
    }

    public Severity severity() {
        return severity;
    }

    /** How bad it is. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }
}
