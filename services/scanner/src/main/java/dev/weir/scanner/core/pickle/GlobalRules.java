package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.Import;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges globals by lists. The longest rule that matches decides; a denial covers everything below its name, a
 * permission or an exception from a denial covers one name exactly.
 */
public final class GlobalRules {

    private static final String COMPILED = "__pyx_unpickle_";

    private final String version;
    private final GlobalLists lists;

    GlobalRules(String version, GlobalLists lists) {
        this.version = version;
        this.lists = lists.frozen();
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
                ? Optional.ofNullable(lists.denied().get(path))
                : reasonAgainst(path.substring(0, dot), path.substring(dot + 1));
    }

    GlobalLists lists() {
        return lists;
    }

    /** Whether a global is known to build data only. */
    public boolean allows(String module, String attribute) {
        return judge(PythonGlobal.of(module, attribute)) instanceof Judgement.Allowed;
    }

    /** Judges one global by what is done with it: some may be named that must not be called. */
    Judgement judge(PythonGlobal named, Import.Use use) {
        Judgement judgement = judge(named);
        PythonGlobal global = unaliased(named);
        if (use == Import.Use.REFERENCED && isNamed(global, lists.references())) {
            return new Judgement.Allowed();
        }
        boolean harmless = switch (use) {
            case REFERENCED ->
                isBelow(global, lists.references())
                        || isNamed(global, lists.instances())
                        || isPlainClass(global) && isBelow(global, lists.instances());
            case CONSTRUCTED -> isNamed(global, lists.instances()) || isInstance(global);
            case CALLED -> isCompiledBuilder(global) && isBelow(global, lists.instances());
        };
        return judgement instanceof Judgement.Unknown && harmless ? new Judgement.Allowed() : judgement;
    }

    private static boolean isNamed(PythonGlobal global, Set<String> names) {
        return names.contains(global.path().text());
    }

    /** Unpicklers make instances of nothing but classes, whatever their names begin with. */
    private boolean isInstance(PythonGlobal global) {
        return global.attribute().text().indexOf('.') < 0 && isBelow(global, lists.instances());
    }

    /** What Cython generates for a class, which makes an instance and sets its state. */
    private static boolean isCompiledBuilder(PythonGlobal global) {
        return global.attribute().text().startsWith(COMPILED);
    }

    private static boolean isBelow(PythonGlobal global, Set<String> names) {
        return global.path().beginnings().anyMatch(names::contains);
    }

    /** Judges one global, whatever is done with it. */
    Judgement judge(PythonGlobal named) {
        PythonGlobal global = unaliased(named);
        Optional<PythonGlobal> type = global.typeOfConstant();
        if (type.isPresent() && judge(type.get(), Import.Use.REFERENCED) instanceof Judgement.Allowed) {
            return new Judgement.Allowed();
        }
        String path = global.path().text();
        for (String beginning : (Iterable<String>) global.path().beginnings()::iterator) {
            if (beginning.equals(path) && lists.allowed().contains(path)) {
                return new Judgement.Allowed();
            }
            if (beginning.equals(path) && lists.undecided().contains(path)) {
                return new Judgement.Unknown();
            }
            String reason = lists.denied().get(beginning);
            if (reason != null) {
                return new Judgement.Denied(reason);
            }
            if (lists.classes().contains(beginning) && (isPlainClass(global) || isCompiledBuilder(global))) {
                return new Judgement.Allowed();
            }
        }
        return throughAttributes(global).<Judgement>map(Judgement.Denied::new).orElseGet(Judgement.Unknown::new);
    }

    /**
     * A denied module may be reached as an attribute of another, by the private name that modules import others under,
     * and code through double-underscore attributes.
     */
    private Optional<String> throughAttributes(PythonGlobal global) {
        boolean internal = global.attribute().segments().stream().anyMatch(GlobalRules::isInternal)
                || global.module().segments().stream().skip(1).anyMatch(GlobalRules::isInternal);
        if (internal) {
            return Optional.of("reaches into the interpreter through an internal attribute");
        }
        return global.attribute()
                .endings()
                .flatMap(ending -> Stream.of(ending, ending.replaceFirst("^_+", "")))
                .flatMap(ending -> new DottedName(ending).beginnings())
                .flatMap(name -> Optional.ofNullable(lists.denied().get(name)).stream())
                .findFirst();
    }

    private PythonGlobal unaliased(PythonGlobal global) {
        return global.module()
                .beginnings()
                .filter(lists.aliases()::containsKey)
                .findFirst()
                .map(old -> PythonGlobal.of(
                        lists.aliases().get(old) + global.module().text().substring(old.length()),
                        global.attribute().text()))
                .orElse(global);
    }

    private static boolean isPlainClass(PythonGlobal global) {
        return global.attribute().text().indexOf('.') < 0 && global.isNamedLikeClass();
    }

    private static boolean isInternal(String segment) {
        return segment.startsWith("__") && segment.endsWith("__") && !segment.equals("__main__");
    }
}
