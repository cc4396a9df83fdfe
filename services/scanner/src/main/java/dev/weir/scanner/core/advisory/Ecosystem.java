package dev.weir.scanner.core.advisory;

import dev.weir.scanner.core.advisory.order.VersionOrder;
import dev.weir.scanner.core.advisory.order.VersionOrders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Where packages come from, with what makes two names the same there and how its versions are ordered. */
public enum Ecosystem {
    /** Names: PEP 503. */
    PYPI("PyPI", "pypi", Ecosystem::pep503, VersionOrders.PYPI),
    NPM("npm", "npm", UnaryOperator.identity(), VersionOrders.NPM),
    MAVEN("Maven", "maven", UnaryOperator.identity(), VersionOrders.MAVEN),
    GO("Go", "golang", Ecosystem::lower, VersionOrders.GO),
    CRATES("crates.io", "cargo", UnaryOperator.identity(), VersionOrders.CARGO),
    RUBYGEMS("RubyGems", "gem", UnaryOperator.identity(), VersionOrders.RUBYGEMS),
    PACKAGIST("Packagist", "composer", Ecosystem::lower, VersionOrders.PACKAGIST),
    NUGET("NuGet", "nuget", Ecosystem::lower, VersionOrders.NUGET),
    DEBIAN("Debian", "deb", UnaryOperator.identity(), VersionOrders.DEBIAN),
    ALPINE("Alpine", "apk", UnaryOperator.identity(), VersionOrders.ALPINE);

    private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");

    private final String osvName;
    private final String purlType;
    private final UnaryOperator<String> sameName;
    private final VersionOrder order;

    Ecosystem(String osvName, String purlType, UnaryOperator<String> sameName, VersionOrder order) {
        this.osvName = osvName;
        this.purlType = purlType;
        this.sameName = sameName;
        this.order = order;
    }

    /** The ecosystem of an OSV record, whose name may end in a release after a colon. */
    public static Optional<Ecosystem> ofOsv(String name) {
        int colon = name.indexOf(':');
        String base = colon < 0 ? name : name.substring(0, colon);
        return Arrays.stream(values()).filter(e -> e.osvName.equals(base)).findFirst();
    }

    /** The ecosystem of a type of package URL. */
    public static Optional<Ecosystem> ofPurlType(String type) {
        return Arrays.stream(values()).filter(e -> e.purlType.equals(type)).findFirst();
    }

    public String osvName() {
        return osvName;
    }

    public String purlType() {
        return purlType;
    }

    public VersionOrder order() {
        return order;
    }

    /** The one way of writing a name that several ways mean. */
    String canonical(String name) {
        return sameName.apply(name);
    }

    private static String pep503(String name) {
        return SEPARATORS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
