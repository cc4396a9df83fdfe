package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Arrays whose bytes joblib writes into the pickle itself, behind the opcode that completes their description. What
 * their length is must be certain, since whatever is passed over is not judged; to plain unpicklers the same bytes are
 * opcodes, so they are looked at as such too. Source: joblib's {@code numpy_pickle.NumpyArrayWrapper.read}.
 */
final class JoblibArrays {

    /** By joblib's name, and by that of the copy which scikit-learn had before 0.23. */
    private static final Set<String> WRAPPERS =
            Set.of("joblib.numpy_pickle.NumpyArrayWrapper", "sklearn.externals.joblib.numpy_pickle.NumpyArrayWrapper");

    private final ByteCursor in;
    private final Budget budget;
    private final CallLog log;
    private final Payloads payloads;

    JoblibArrays(ByteCursor in, Budget budget, CallLog log, Payloads payloads) {
        this.in = in;
        this.budget = budget;
        this.log = log;
        this.payloads = payloads;
    }

    /** Whether setting this value's state makes joblib read an array. */
    static boolean isWrapper(Value value) {
        return value instanceof Value.Result(Value.Global(PythonGlobal name), boolean instance)
                && WRAPPERS.contains(name.path().text());
    }

    /**
     * Passes over the array that a wrapper's state describes.
     *
     * @throws Unreadable when its length cannot be known, or it is not all there
     */
    void pass(Value state) throws IOException, Unreadable {
        if (!(state instanceof Value.Dictionary(ArrayDescription array))
                || !(array.type() instanceof Value.Type(ArrayType type))) {
            throw unknownLength();
        }
        if (type.holdsObjects()) {
            new PickleMachine(in, budget, log, payloads.deeper()).run();
            return;
        }
        long length = length(array, type);
        if (array.isAligned()) {
            in.skip(in.u1());
        }
        payloads.passArray(in, length);
    }

    private static long length(ArrayDescription array, ArrayType type) throws Malformed {
        OptionalInt bytes = type.elementBytes();
        if (bytes.isEmpty()) {
            throw unknownLength();
        }
        try {
            return Math.multiplyExact(elements(array), bytes.getAsInt());
        } catch (ArithmeticException e) {
            throw unknownLength();
        }
    }

    private static long elements(ArrayDescription array) throws Malformed {
        if (!(array.shape() instanceof Value.Tuple(var sizes)) || sizes.size() >= Value.Tuple.MOST) {
            throw unknownLength();
        }
        long elements = 1;
        for (Value size : sizes) {
            if (!(size instanceof Value.Number(long count)) || count < 0) {
                throw unknownLength();
            }
            elements = Math.multiplyExact(elements, count);
        }
        return elements;
    }

    private static Malformed unknownLength() {
        return new Malformed("an array follows whose length cannot be known");
    }
}
