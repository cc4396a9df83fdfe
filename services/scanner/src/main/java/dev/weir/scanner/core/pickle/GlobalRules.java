package dev.weir.scanner.core.pickle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges globals by lists. The longest rule that matches decides; a denial covers everything below its name, a
 * permission covers one name exactly.
 */
public final class GlobalRules {

    private final String version;
    private final Map<String, String> denied;
    private final Set<String> allowed;
    private final Set<String> allowedClasses;
    private final Map<String, String> aliases;

    GlobalRules(
            String version,
            Map<String, String> denied,
            Set<String> allowed,
            Set<String> allowedClasses,
            Map<String, String> aliases) {
        this.version = version;
        this.denied = Map.copyOf(denied);
        this.allowed = Set.copyOf(allowed);
        this.allowedClasses = Set.copyOf(allowedClasses);
        this.aliases = Map.copyOf(aliases);
    }

    /** Version of the lists, for reports. */
    public String version() {
        return version;
    }

    /** Why a global must not be reached, as the end of a sentence; empty when no rule denies it. */
    public Optional<String> reasonAgainst(String module, String attribute) {
        return judge(PythonGlobal.of(module, attribute)) instanceof Judgement.Denied(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    /** Why a dotted path must not be reached; empty when no rule denies it. */
    Optional<String> reasonAgainst(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0
                ? Optional.ofNullable(denied.get(path))
                : reasonAgainst(path.substring(0, dot), path.substring(dot + 1));
    }

    void copyInto(Map<String, String> deny, Set<String> allow, Set<String> allowClasses, Map<String, String> alias) {
        deny.putAll(denied);
        allow.addAll(allowed);
        allowClasses.addAll(allowedClasses);
        alias.putAll(aliases);
    }

    /** Whether a global is known to build data only. */
    public boolean allows(String module, String attribute) {
        return judge(PythonGlobal.of(module, attribute)) instanceof Judgement.Allowed;
    }

    /** Judges one global, whatever it is called. */
    Judgement judge(PythonGlobal named) {
        PythonGlobal global = unaliased(named);
        String path = global.path().text();
        for (String beginning : (Iterable<String>) global.path().beginnings()::iterator) {
            if (beginning.equals(path) && allowed.contains(path)) {
                return new Judgement.Allowed();
            }
            String reason = denied.get(beginning);
            if (reason != null) {
                return new Judgement.Denied(reason);
            }
            if (allowedClasses.contains(beginning) && isPlainClass(global)) {
                return new Judgement.Allowed();
            }
        }
        return throughAttributes(global).<Judgement>map(Judgement.Denied::new).orElseGet(Judgement.Unknown::new);
    }

    /** A denied module may be reached as an attribute of another, and code through double-underscore attributes. */
    private Optional<String> throughAttributes(PythonGlobal global) {
        DottedName attribute = global.attribute();
        if (attribute.segments().stream().anyMatch(GlobalRules::isInternal)) {
            return Optional.of("reaches into the interpreter through an internal attribute");
        }
        return attribute
                .endings()
                .flatMap(ending -> new DottedName(ending).beginnings())
                .flatMap(name -> Optional.ofNullable(denied.get(name)).stream())
                .findFirst();
    }

    private PythonGlobal unaliased(PythonGlobal global) {
        return global.module()
                .beginnings()
                .filter(aliases::containsKey)
                .findFirst()
                .map(old -> PythonGlobal.of(
                        aliases.get(old) + global.module().text().substring(old.length()),
                        global.attribute().text()))
                .orElse(global);
    }

    private static boolean isPlainClass(PythonGlobal global) {
        String name = global.attribute().text();
        int first = name.startsWith("_") ? 1 : 0;
        return name.indexOf('.') < 0 && name.length() > first && Character.isUpperCase(name.charAt(first));
    }

    private static boolean isInternal(String segment) {
        return segment.startsWith("__") && segment.endsWith("__");
    }
}
