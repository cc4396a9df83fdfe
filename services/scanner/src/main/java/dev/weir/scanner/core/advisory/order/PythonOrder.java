package dev.weir.scanner.core.advisory.order;

import java.util.Optional;

/**
 * The order of PEP 440; what it does not admit is a legacy version, older than everything that it does (PEP 440,
 * "Compatibility with other version schemes").
 */
final class PythonOrder implements VersionOrder {

    @Override
    public int compare(String left, String right) {
        Optional<PythonVersion> a = PythonVersion.parse(left);
        Optional<PythonVersion> b = PythonVersion.parse(right);
        if (a.isPresent() && b.isPresent()) {
            return a.get().compareTo(b.get());
        }
        return a.isPresent() || b.isPresent()
                ? Boolean.compare(a.isPresent(), b.isPresent())
                : LegacyPythonVersion.of(left).compareTo(LegacyPythonVersion.of(right));
    }
}
