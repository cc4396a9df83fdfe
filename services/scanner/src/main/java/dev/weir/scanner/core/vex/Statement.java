package dev.weir.scanner.core.vex;

import dev.weir.scanner.core.ModelName;
import dev.weir.scanner.core.VersionLabel;
import dev.weir.scanner.core.advisory.PackageUrls;
import dev.weir.scanner.core.advisory.PackageUse;
import dev.weir.scanner.core.advisory.Vulnerability;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody's judgement of a vulnerability in some packages.
 *
 * @param vulnerability an id or alias of it
 * @param models the models in which it holds, as {@code name} or {@code name@version}; empty means in all
 * @param packages package URLs; one without a version means every version
 * @param status what is said
 * @param justification a label such as {@code vulnerable_code_not_present}; may be empty
 * @param reason in words; not empty where the status suppresses
 * @param saidAt when; of two statements about the same the later holds
 * @param expires from when it is believed no longer
 */
public record Statement(
        String vulnerability,
        Set<String> models,
        Set<String> packages,
        Status status,
        String justification,
        String reason,
        Instant saidAt,
        Instant expires) {

    public Statement {
        models = Set.copyOf(models);
        packages = Set.copyOf(packages);
        if (vulnerability.isBlank() || packages.isEmpty()) {
            throw new IllegalArgumentException("a statement names a vulnerability and a package");
        }
        for (String purl : packages) {
            if (PackageUrls.parse(purl).isEmpty()) {
                throw new IllegalArgumentException(purl + " is no package that advisories speak of");
            }
        }
        if (status.suppresses() && justification.isBlank() && reason.isBlank()) {
            throw new IllegalArgumentException("a statement about " + vulnerability + " gives no reason");
        }
    }

    /** What is said of a vulnerability. */
    public enum Status {
        AFFECTED,
        UNDER_INVESTIGATION,
        FIXED,
        NOT_AFFECTED;

        boolean suppresses() {
            return switch (this) {
                case FIXED, NOT_AFFECTED -> true;
                case AFFECTED, UNDER_INVESTIGATION -> false;
            };
        }
    }

    boolean isBelievedAt(Instant now) {
        return now.isBefore(expires);
    }

    boolean holdsIn(ModelName model, VersionLabel version) {
        return models.isEmpty()
                || models.contains(model.value())
                || models.contains(model.value() + '@' + version.value());
    }

    boolean isAbout(Vulnerability found) {
        boolean same = found.advisory().equalsIgnoreCase(vulnerability)
                || found.aliases().stream().anyMatch(vulnerability::equalsIgnoreCase);
        return same && PackageUrls.parse(found.purl()).filter(this::covers).isPresent();
    }

    private boolean covers(PackageUse use) {
        return packages.stream()
                .flatMap(p -> PackageUrls.parse(p).stream())
                .anyMatch(p -> p.key().equals(use.key())
                        && (p.version().isEmpty() || p.version().equals(use.version())));
    }
}
