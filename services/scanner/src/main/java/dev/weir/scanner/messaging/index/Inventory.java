package dev.weir.scanner.messaging.index;

import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.advisory.PackageUrls;
import dev.weir.scanner.core.advisory.PackageUse;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.advisory.Vulnerability;
import dev.weir.scanner.core.pickle.ReviewedImport;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a scanned version, as far as it may be judged again.
 *
 * @param model its name
 * @param version its version
 * @param cause the event that said its first scan
 * @param scan what was said of its files last, as the data of an event lies on the wire
 * @param content what its files are by themselves, whatever they need
 * @param rest what they are but for their imports
 * @param imports the globals that they name
 * @param packages package URLs of what it needs, one for each package and version
 * @param vulnerable what is known of them, as of when something was said last
 * @param silence what of that was not said
 */
record Inventory(
        String model,
        String version,
        Origin cause,
        byte[] scan,
        Verdict content,
        Verdict rest,
        List<ReviewedImport> imports,
        List<String> packages,
        List<Vulnerability> vulnerable,
        @Nullable Silence silence) {

    /** What a record of some megabytes can hold. */
    private static final int MOST_PACKAGES = 50_000;

    Inventory {
        imports = List.copyOf(imports);
        packages = List.copyOf(packages);
        vulnerable = List.copyOf(vulnerable);
        silence = silence == null ? Silence.NONE : silence;
    }

    /** Never null; what an earlier release wrote has none. */
    @Override
    public Silence silence() {
        return silence == null ? Silence.NONE : silence;
    }

    String key() {
        return Keys.version(model, version);
    }

    /** Every package that may be asked about. */
    List<PackageUse> uses() {
        return packages.stream().flatMap(p -> PackageUrls.parse(p).stream()).toList();
    }

    Vulnerabilities vulnerabilities() {
        return new Vulnerabilities(vulnerable);
    }

    Inventory with(Vulnerabilities now) {
        return new Inventory(model, version, cause, scan, content, rest, imports, packages, now.all(), silence);
    }

    /** The same after its imports were judged again. */
    Inventory with(byte[] said, Verdict verdict, List<ReviewedImport> reviewed) {
        return new Inventory(model, version, cause, said, verdict, rest, reviewed, packages, vulnerable, silence);
    }

    Inventory with(Silence now) {
        return new Inventory(model, version, cause, scan, content, rest, imports, packages, vulnerable, now);
    }

    /** Of several ways to write the same package and version, the first; at most fifty thousand. */
    static List<String> distinct(Collection<String> purls) {
        Map<String, String> first = new LinkedHashMap<>();
        for (String purl : purls) {
            PackageUrls.parse(purl).ifPresent(use -> first.putIfAbsent(Keys.use(use, ""), purl));
        }
        return first.values().stream().limit(MOST_PACKAGES).toList();
    }
}
