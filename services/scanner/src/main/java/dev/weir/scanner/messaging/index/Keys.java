package dev.weir.scanner.messaging.index;

import dev.weir.mesh.PermanentFailure;
import dev.weir.scanner.core.advisory.PackageKey;
import dev.weir.scanner.core.advisory.PackageUse;
import java.util.List;

/** Keys of the index: parts that no zero character is in, one before each further part, so that prefixes are whole. */
final class Keys {

    private static final char END = '\0';

    private Keys() {}

    static String version(String model, String version) {
        return join(model, version);
    }

    static String advisory(PackageKey key, String advisory) {
        return join(key.toString(), advisory);
    }

    /** Package, version of it, and the version of a model that needs it. */
    static String use(PackageUse use, String versionKey) {
        return join(use.key().toString(), use.version().orElse("")) + END + versionKey;
    }

    /** Begins every key of a package and no other. */
    static String all(PackageKey key) {
        return key.toString() + END;
    }

    /** Above every key that begins as this one does, up to and with one zero. */
    static String after(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + (char) (END + 1);
    }

    static String first(String key) {
        return key.substring(0, key.indexOf(END));
    }

    /** The parts of a use: package, version of the package, key of the model's version. */
    static List<String> parts(String use) {
        int one = use.indexOf(END);
        int two = use.indexOf(END, one + 1);
        return List.of(use.substring(0, one), use.substring(one + 1, two), use.substring(two + 1));
    }

    private static String join(String first, String second) {
        if (first.indexOf(END) >= 0 || second.indexOf(END) >= 0) {
            throw new PermanentFailure("a name holds a zero character");
        }
        return first + END + second;
    }
}
