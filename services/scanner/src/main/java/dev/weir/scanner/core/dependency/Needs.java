package dev.weir.scanner.core.dependency;

import dev.weir.scanner.core.advisory.PackageKey;
import java.util.List;

/** What a file says of the packages that a package needs itself. */
public sealed interface Needs {

    /**
     * The file lists packages without saying which of them needs which.
     *
     * @param direct whether what the file belongs to needs the package itself
     */
    record Unsaid(boolean direct) implements Needs {}

    /**
     * The file says all of them.
     *
     * @param direct whether what the file belongs to needs the package itself
     * @param packages what the package needs; may be empty
     */
    record Said(boolean direct, List<Need> packages) implements Needs {

        public Said {
            packages = packages.stream().distinct().toList();
        }
    }

    /**
     * A package that is needed.
     *
     * @param version the one that was chosen; empty when the file does not say, so that any listed one is meant
     */
    record Need(PackageKey key, String version) {}
}
