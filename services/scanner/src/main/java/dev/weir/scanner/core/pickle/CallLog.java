package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.Import.Use;
import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The globals one pickle names, and what it does with them. */
final class CallLog {

    private static final int MOST_GLOBALS = 10_000;
    private static final int MOST_ODDITIES = 100;

    private final Map<Value.Global, GlobalUse> uses = new LinkedHashMap<>();
    private final List<Oddity> oddities = new ArrayList<>();

    /**
     * Something no ordinary pickle does.
     *
     * @param rule the rule it breaks
     * @param summary what it is
     * @param offset byte offset of the opcode
     */
    record Oddity(Rule rule, String summary, long offset) {}

    Value.Global refer(PythonGlobal name, long offset) throws LimitReached {
        Value.Global global = new Value.Global(name);
        if (uses.size() >= MOST_GLOBALS && !uses.containsKey(global)) {
            throw new LimitReached(Limit.MEMORY);
        }
        uses.putIfAbsent(global, new GlobalUse(global, Use.REFERENCED, "", offset));
        return global;
    }

    Value extension(long code, long offset) {
        odd(PickleRules.EXTENSION, "Takes a global from the extension registry by its code " + code + ".", offset);
        return Value.Plain.FORGOTTEN;
    }

    Value unresolved(long offset) {
        odd(PickleRules.UNRESOLVED, "Names a global in a way that cannot be followed.", offset);
        return Value.Plain.FORGOTTEN;
    }

    Value call(Value callee, Value argument, long offset) {
        return use(callee, argument, Use.CALLED, offset);
    }

    Value construct(Value callee, Value argument, long offset) {
        return use(callee, argument, Use.CONSTRUCTED, offset);
    }

    /** State is set on a value; on an instance that is ordinary. */
    void build(Value target, long offset) {
        if (target instanceof Value.Global global) {
            odd(PickleRules.BUILD_ON_GLOBAL, "Changes attributes of " + global.describe() + " itself.", offset);
        }
    }

    /** The pickle ended early: globals that it named but did not call, it never will; only calls are kept. */
    void breakOff() {
        uses.values().removeIf(u -> u.use() == Use.REFERENCED);
    }

    Collection<GlobalUse> uses() {
        return uses.values();
    }

    List<Oddity> oddities() {
        return oddities;
    }

    boolean isEmpty() {
        return uses.isEmpty() && oddities.isEmpty();
    }

    /** Whether anything at all would be called. */
    boolean hasCalls() {
        return !oddities.isEmpty() || uses.values().stream().anyMatch(u -> u.use() != Use.REFERENCED);
    }

    private Value use(Value callee, Value argument, Use use, long offset) {
        return switch (callee) {
            case Value.Global global -> {
                GlobalUse latest = new GlobalUse(global, use, argument.describe(), offset);
                uses.merge(global, latest, GlobalUse::or);
                yield new Value.Result(global);
            }
            case Value.Result result -> {
                odd(PickleRules.INDIRECT_CALL, "Calls what " + result.describe() + " returned.", offset);
                yield result;
            }
            case Value.Plain p -> oddCall(offset);
            case Value.Text t -> oddCall(offset);
            case Value.Tuple t -> oddCall(offset);
            case Value.Number n -> oddCall(offset);
            case Value.Type t -> oddCall(offset);
            case Value.Dictionary d -> oddCall(offset);
        };
    }

    private Value oddCall(long offset) {
        odd(PickleRules.INDIRECT_CALL, "Calls a value that cannot be followed.", offset);
        return Value.Plain.FORGOTTEN;
    }

    private void odd(Rule rule, String summary, long offset) {
        if (oddities.size() < MOST_ODDITIES) {
            oddities.add(new Oddity(rule, summary, offset));
        }
    }
}
