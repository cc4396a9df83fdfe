package dev.weir.scanner.core.pickle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Functions that build data and yet do with their arguments what an opcode would do: name a global, import a module, call
 * a value, make an instance of a class. What they do counts as if an opcode did it.
 */
enum Proxy {
    /** Gives the global that two texts name. */
    NAMES {
        @Override
        Optional<Effect> effect(List<Value> arguments) {
            return arguments.size() >= 2
                            && arguments.get(0) instanceof Value.Text(String module)
                            && arguments.get(1) instanceof Value.Text(String attribute)
                    ? Optional.of(new Named(PythonGlobal.of(module, attribute)))
                    : Optional.empty();
        }
    },
    /** Gives the module that a text names. */
    IMPORTS {
        @Override
        Optional<Effect> effect(List<Value> arguments) {
            return !arguments.isEmpty() && arguments.getFirst() instanceof Value.Text(String module)
                    ? Optional.of(new Imported(PythonGlobal.of(module, "*")))
                    : Optional.empty();
        }
    },
    /** Calls its first argument. */
    CALLS_FIRST {
        @Override
        Optional<Effect> effect(List<Value> arguments) {
            return called(arguments, 0);
        }
    },
    /** Calls its second argument where there is one. */
    CALLS_SECOND {
        @Override
        Optional<Effect> effect(List<Value> arguments) {
            return called(arguments, 1);
        }
    },
    /** Goes through its only argument, or else calls the first of two. */
    ITERATES {
        @Override
        Optional<Effect> effect(List<Value> arguments) {
            return arguments.size() == 1 ? Optional.of(new Nothing()) : called(arguments, 0);
        }
    },
    /** Makes an instance of its first argument, and runs the constructor of the second unless that is {@code object}. */
    MAKES {
        @Override
        Optional<Effect> effect(List<Value> arguments) {
            return arguments.size() >= 2
                    ? Optional.of(new Made(
                            arguments.getFirst(), Optional.of(arguments.get(1)).filter(b -> !isObject(b))))
                    : Optional.empty();
        }
    };

    private static final Set<String> OBJECT = Set.of("builtins.object", "__builtin__.object");

    private static final Map<String, Proxy> BY_NAME = Map.ofEntries(
            Map.entry("numpy.core._ufunc_reconstruct", NAMES),
            Map.entry("numpy._core._ufunc_reconstruct", NAMES),
            Map.entry("numpy.core.multiarray._ufunc_reconstruct", NAMES),
            Map.entry("numpy._core.multiarray._ufunc_reconstruct", NAMES),
            Map.entry("scipy._lib._uarray._backend.unpickle_function", NAMES),
            Map.entry("cloudpickle.cloudpickle.subimport", IMPORTS),
            Map.entry("dill._dill._import_module", IMPORTS),
            Map.entry("torch._tensor._rebuild_from_type", CALLS_FIRST),
            Map.entry("torch._tensor._rebuild_from_type_v2", CALLS_FIRST),
            Map.entry("dill._dill._create_array", CALLS_FIRST),
            Map.entry("numpy.random._pickle.__bit_generator_ctor", CALLS_FIRST),
            Map.entry("numpy.random._pickle.__generator_ctor", CALLS_SECOND),
            Map.entry("numpy.random._pickle.__randomstate_ctor", CALLS_SECOND),
            Map.entry("builtins.iter", ITERATES),
            Map.entry("__builtin__.iter", ITERATES),
            Map.entry("copyreg._reconstructor", MAKES),
            Map.entry("copy_reg._reconstructor", MAKES));

    /** What a call does beside building data. */
    sealed interface Effect {}

    /** Nothing that counts. */
    record Nothing() implements Effect {}

    /** The call gives this global. */
    record Named(PythonGlobal global) implements Effect {}

    /** The call gives this module, here with {@code *} for an attribute. */
    record Imported(PythonGlobal module) implements Effect {}

    /** The call calls this. */
    record Called(Value callee) implements Effect {}

    /** The call makes an instance of a class, and runs the constructor of a base of it where there is one. */
    record Made(Value type, Optional<Value> base) implements Effect {}

    /** What the call does beside building data; empty when its arguments do not tell. */
    abstract Optional<Effect> effect(List<Value> arguments);

    static Optional<Proxy> of(Value.Global callee) {
        return Optional.ofNullable(BY_NAME.get(callee.name().path().text()));
    }

    private static boolean isObject(Value base) {
        return base instanceof Value.Global(PythonGlobal name)
                && OBJECT.contains(name.path().text());
    }

    /** What is no callable cannot be called either. */
    private static Optional<Effect> called(List<Value> arguments, int index) {
        if (index >= arguments.size()) {
            return Optional.of(new Nothing());
        }
        Value callee = arguments.get(index);
        return switch (callee) {
            case Value.Global global -> Optional.of(new Called(global));
            case Value.Result result -> Optional.of(new Called(result));
            case Value.Text text -> Optional.of(new Nothing());
            case Value.Number number -> Optional.of(new Nothing());
            case Value.Dictionary dictionary -> Optional.of(new Nothing());
            case Value.Type type -> Optional.of(new Nothing());
            case Value.Tuple tuple -> Optional.of(new Nothing());
            case Value.Plain plain -> Optional.empty();
        };
    }
}
