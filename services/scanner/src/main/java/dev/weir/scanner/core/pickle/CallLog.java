package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.Import.Use;
import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The globals one pickle names, and what it does with them. */
final class CallLog {

    private static final int MOST_GLOBALS = 10_000;
    private static final int MOST_ODDITIES = 100;

    private static final Set<String> TYPE = Set.of("builtins.type", "__builtin__.type");

    private final Map<Value.Global, GlobalUse> uses = new LinkedHashMap<>();
    private final AttributeFetches fetches = new AttributeFetches();
    private final CarriedCode code = new CarriedCode();
    private final List<String> hidden = new ArrayList<>();
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
        code.named(name);
        return again(global);
    }

    /** A tuple of these elements, as far as it is of use. */
    Value tuple(List<Value> elements) {
        code.tuple(elements);
        return Value.Tuple.of(elements);
    }

    /** A value that is on the stack once more. */
    <V extends Value> V again(V value) {
        if (value instanceof Value.Global global && AttributeFetches.isFetch(global)) {
            fetches.pushed();
        }
        return value;
    }

    Value extension(long code, long offset) {
        odd(PickleRules.EXTENSION, "Takes a global from the extension registry by its code " + code + ".", offset);
        return Value.Plain.FORGOTTEN;
    }

    /** A text below an encoding is code that calls what harmless texts do not. */
    void hides(String call, String code) {
        hidden.add(code);
        odd(PickleRules.HIDDEN_CODE, "Carries an encoded text that is code and calls " + call + ".", 0);
    }

    /** The pickle builds something that is far larger than itself. */
    void expands(long offset) {
        odd(PickleRules.EXPANSION, "Builds containers of copies of containers of copies, and so on.", offset);
    }

    /** A global is named by values that are no known texts; what calls gave no pickler names one by. */
    Value unresolved(List<Value> names, long offset) {
        boolean computed = names.stream().anyMatch(Value.Result.class::isInstance);
        odd(
                computed ? PickleRules.COMPUTED : PickleRules.UNRESOLVED,
                computed
                        ? "Names a global by what a call gave, which hides its name."
                        : "Names a global in a way that cannot be followed.",
                offset);
        return Value.Plain.FORGOTTEN;
    }

    Value call(Value callee, Value argument, long offset) throws LimitReached {
        if (!(callee instanceof Value.Global global)) {
            return use(callee, argument, Use.CALLED, offset);
        }
        if (AttributeFetches.gets(global)) {
            Optional<PythonGlobal> reached = AttributeFetches.reached(argument);
            if (reached.isPresent()) {
                fetches.followed();
                return refer(reached.get(), offset);
            }
            Optional<PythonGlobal> setter = AttributeFetches.fallback(argument);
            if (setter.isPresent()) {
                fetches.followed();
                fetches.followed();
                return refer(setter.get(), offset);
            }
        }
        if (AttributeFetches.staysInside(global, argument)) {
            fetches.followed();
            return Value.Plain.OPAQUE;
        }
        if (asksForType(global.name(), argument)) {
            return Value.Plain.OPAQUE;
        }
        Optional<Proxy> proxy = Proxy.of(global);
        return proxy.isPresent()
                ? through(proxy.get(), global, argument, offset)
                : use(global, argument, Use.CALLED, offset);
    }

    /** A call that does more than build data: what it does through its arguments counts too. */
    private Value through(Proxy proxy, Value.Global callee, Value argument, long offset) throws LimitReached {
        Value result = use(callee, argument, Use.CALLED, offset);
        List<Value> arguments = argument instanceof Value.Tuple(var first) ? first : List.of();
        Optional<Proxy.Effect> effect = proxy.effect(arguments);
        if (effect.isEmpty()) {
            return unresolved(arguments, offset);
        }
        return switch (effect.get()) {
            case Proxy.Nothing nothing -> result;
            case Proxy.Named(PythonGlobal global) -> refer(global, offset);
            case Proxy.Imported(PythonGlobal module) -> {
                refer(module, offset);
                yield result;
            }
            case Proxy.Called(Value inner) -> call(inner, Value.Plain.OPAQUE, offset);
            case Proxy.Made(Value type, Optional<Value> base) -> {
                if (base.isPresent()) {
                    call(base.get(), Value.Plain.OPAQUE, offset);
                }
                yield construct(type, Value.Tuple.of(List.of()), offset);
            }
        };
    }

    /** With one argument, {@code type} only tells what class it has; the name that a class is made by is first of three. */
    private static boolean asksForType(PythonGlobal name, Value argument) {
        boolean single = argument == Value.Plain.OPAQUE
                || argument instanceof Value.Tuple(List<Value> first)
                        && first.size() == 1
                        && first.getFirst() instanceof Value.Global;
        return single && TYPE.contains(name.path().text());
    }

    Value construct(Value callee, Value argument, long offset) {
        return use(callee, argument, Use.CONSTRUCTED, offset);
    }

    /** State is set on a value; on an instance that is ordinary, unless its class evaluates some of it. */
    void build(Value target, Value state, long offset) {
        EvaluatedState.judge(target, state)
                .ifPresent(s -> odd(s.rule(), "The state of " + target.describe() + " " + s.summary() + ".", offset));
        if (target instanceof Value.Global global) {
            odd(PickleRules.BUILD_ON_GLOBAL, "Changes attributes of " + global.describe() + " itself.", offset);
        }
    }

    /** The pickle ended early: globals that it named but did not call, it never will; only calls are kept. */
    void breakOff() {
        uses.values().removeIf(u -> u.use() == Use.REFERENCED);
    }

    /** What is done with each global, but for attribute fetches that were followed to what they gave. */
    List<GlobalUse> uses() {
        return uses.values().stream().filter(u -> !isFollowed(u)).toList();
    }

    private boolean isFollowed(GlobalUse use) {
        return fetches.areAllFollowed() && use.use() == Use.REFERENCED && AttributeFetches.isFetch(use.global());
    }

    /** Code that stands below encodings. */
    List<String> hiddenCode() {
        return hidden;
    }

    List<Oddity> oddities() {
        return oddities;
    }

    /** A name that tells of the code which the pickle carries that it does harm; empty when there is none. */
    Optional<String> hostileCode() {
        return code.hostileName();
    }

    boolean isEmpty() {
        return uses.isEmpty() && oddities.isEmpty();
    }

    /** Whether what is named are names, of which text that happens to be opcodes has none. */
    boolean isPlausible() {
        return uses.isEmpty() || uses.keySet().stream().anyMatch(g -> g.name().isPlausible());
    }

    /** Whether a global would be called, as far as its name can be told. */
    boolean hasCalls() {
        return hasHiddenGlobals() || uses.values().stream().anyMatch(u -> u.use() != Use.REFERENCED);
    }

    /** Whether a global is named or hidden; numbers that happen to be opcodes call values that are none. */
    boolean hasGlobals() {
        return hasHiddenGlobals() || !uses.isEmpty();
    }

    private boolean hasHiddenGlobals() {
        return oddities.stream()
                .anyMatch(
                        o -> o.rule().equals(PickleRules.UNRESOLVED) || o.rule().equals(PickleRules.COMPUTED));
    }

    private Value use(Value callee, Value argument, Use use, long offset) {
        return switch (callee) {
            case Value.Global global -> {
                GlobalUse latest = new GlobalUse(global, use, argument.describe(), offset);
                uses.merge(global, latest, GlobalUse::or);
                yield new Value.Result(global, use == Use.CONSTRUCTED);
            }
            case Value.Result result -> {
                boolean runsCode = CarriedCode.makesFunctions(result.callee().name());
                odd(
                        runsCode ? PickleRules.CARRIED_CODE_RUN : PickleRules.INDIRECT_CALL,
                        "Calls what " + result.describe() + " returned.",
                        offset);
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
