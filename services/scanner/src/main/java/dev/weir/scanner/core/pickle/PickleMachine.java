package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Follows one pickle as CPython's unpickler would, without running anything: every opcode moves an abstract stack and
 * memo, and every global and call goes to the log. Needs memory for the stack and the memo only.
 */
final class PickleMachine {

    private static final int HIGHEST_PROTOCOL = 5;
    private static final int OPERATIONS_AT_ONCE = 1024;

    private final ByteCursor in;
    private final Budget budget;
    private final CallLog log;
    private final Payloads payloads;
    private final ArgumentReader arguments;
    private final JoblibArrays arrays;
    private final OperandStack stack;
    private final Memo memo;
    private final Repetition repetition = new Repetition();
    private long start;
    private int steps;

    PickleMachine(ByteCursor in, Budget budget, CallLog log, Payloads payloads) {
        this.in = in;
        this.budget = budget;
        this.log = log;
        this.payloads = payloads;
        this.arguments = new ArgumentReader(in);
        this.arrays = new JoblibArrays(in, budget, log, payloads);
        this.stack = new OperandStack(budget);
        this.memo = new Memo(budget);
    }

    /**
     * Runs to the STOP opcode.
     *
     * @return what the pickle would return
     * @throws Unreadable when an unpickler would fail, or when the budget is used up
     */
    Value run() throws IOException, Unreadable {
        for (int count = 1; ; count++) {
            if (count % OPERATIONS_AT_ONCE == 0) {
                budget.spendOperations(OPERATIONS_AT_ONCE);
            }
            start = in.position();
            int code = in.u1();
            Opcode opcode = Opcode.of(code);
            if (opcode == null) {
                throw new Malformed("byte 0x%02x at %d is no pickle opcode".formatted(code, start));
            }
            if (opcode == Opcode.STOP) {
                budget.spendOperations(count % OPERATIONS_AT_ONCE);
                if (repetition.isExcessive()) {
                    log.expands(start);
                }
                return stack.pop();
            }
            steps = count;
            step(opcode);
        }
    }

    private void step(Opcode opcode) throws IOException, Unreadable {
        switch (opcode) {
            case PROTO -> protocol(in.u1());
            case FRAME -> in.skip(8);
            case STOP -> {}
            case NONE, NEWTRUE, NEWFALSE, EMPTY_LIST, EMPTY_SET, NEXT_BUFFER -> pushOpaque();
            case EMPTY_DICT -> stack.push(new Value.Dictionary(new ArrayDescription()));
            case EMPTY_TUPLE -> stack.push(Value.Tuple.of(List.of()));
            case INT, LONG, FLOAT, PERSID -> stack.push(arguments.numberLine());
            case BININT1 -> stack.push(Value.Number.of(in.u1()));
            case BININT2 -> stack.push(Value.Number.of(in.u2()));
            case BININT -> stack.push(Value.Number.of((int) in.u4()));
            case BINFLOAT -> skipAndPush(8);
            case LONG1 -> stack.push(arguments.number(in.u1()));
            case LONG4 -> skipAndPush(arguments.length());
            case STRING -> pushLine(arguments.quotedLine());
            case UNICODE -> pushLine(arguments.unicodeLine());
            case SHORT_BINSTRING, SHORT_BINUNICODE -> pushText(arguments.text(in.u1()));
            case BINSTRING -> pushText(arguments.length());
            case BINUNICODE -> pushText(in.u4());
            case BINUNICODE8 -> pushText(in.u8());
            case SHORT_BINBYTES -> payload(in.u1());
            case BINBYTES -> payload(in.u4());
            case BINBYTES8, BYTEARRAY8 -> payload(in.u8());
            case MARK -> stack.mark();
            case POP -> stack.popOrUnmark();
            case POP_MARK -> stack.popToMark();
            case DUP -> duplicate();
            case GET -> fetch(arguments.decimalIndex());
            case BINGET -> fetch(in.u1());
            case LONG_BINGET -> fetch(in.u4());
            case PUT -> memo.put(arguments.decimalIndex(), stack.top());
            case BINPUT -> memo.put(in.u1(), stack.top());
            case LONG_BINPUT -> memo.put(in.u4(), stack.top());
            case MEMOIZE -> memo.add(stack.top());
            case TUPLE -> stack.push(log.tuple(stack.popToMark()));
            case TUPLE1 -> tuple(1);
            case TUPLE2 -> tuple(2);
            case TUPLE3 -> tuple(3);
            case LIST, FROZENSET -> collect();
            case DICT -> dictionary();
            case APPEND -> append();
            case SETITEM -> setItem();
            case APPENDS, ADDITEMS -> extend();
            case SETITEMS -> setItems(stack.popToMark());
            case READONLY_BUFFER -> stack.top();
            case BINPERSID -> persistentId();
            case GLOBAL -> stack.push(log.refer(arguments.global(), start));
            case STACK_GLOBAL -> stackGlobal();
            case EXT1 -> stack.push(log.extension(in.u1(), start));
            case EXT2 -> stack.push(log.extension(in.u2(), start));
            case EXT4 -> stack.push(log.extension(in.u4(), start));
            case REDUCE -> reduce();
            case BUILD -> build();
            case NEWOBJ -> construct(false);
            case NEWOBJ_EX -> construct(true);
            case INST -> inst(arguments.global());
            case OBJ -> obj();
        }
    }

    private static void protocol(int version) throws Malformed {
        if (version > HIGHEST_PROTOCOL) {
            throw new Malformed("pickle protocol " + version + " does not exist");
        }
    }

    private void pushOpaque() throws Unreadable {
        stack.push(Value.Plain.OPAQUE);
    }

    /** A text too long to be a name may still hold a pickle. On a deep stack none is kept: no pickler names a class there. */
    private void pushText(long length) throws IOException, Unreadable {
        if (length > Value.Text.LONGEST) {
            int beginning = (int) Math.min(length, Layers.LONGEST);
            payloads.passText(new String(in.bytes(beginning), StandardCharsets.ISO_8859_1));
            in.skip(length - beginning);
            stack.push(Value.Plain.FORGOTTEN);
        } else {
            pushText(arguments.text(length));
        }
    }

    private void pushLine(String text) throws IOException, Unreadable {
        if (text.length() > Value.Text.LONGEST) {
            payloads.passText(text);
            stack.push(Value.Plain.FORGOTTEN);
        } else {
            pushText(new Value.Text(text));
        }
    }

    private void pushText(Value value) throws IOException, Unreadable {
        if (value instanceof Value.Text(String text)) {
            payloads.passText(text);
        }
        stack.push(stack.isDeep() ? Value.Plain.FORGOTTEN : value);
    }

    private void skipAndPush(long length) throws IOException, Unreadable {
        in.skip(length);
        pushOpaque();
    }

    private void payload(long length) throws IOException, Unreadable {
        payloads.pass(in, length);
        pushOpaque();
    }

    private void tuple(int length) throws Unreadable {
        Value[] elements = new Value[length];
        for (int i = length - 1; i >= 0; i--) {
            elements[i] = stack.pop();
        }
        stack.push(log.tuple(List.of(elements)));
    }

    private void duplicate() throws Unreadable {
        repetition.duplicate();
        stack.push(log.again(stack.top()));
    }

    private void fetch(long index) throws Unreadable {
        repetition.fetch(index, steps);
        stack.push(log.again(memo.get(index)));
    }

    private void collect() throws Unreadable {
        repetition.contain(steps);
        stack.popToMark();
        pushOpaque();
    }

    private void append() throws Unreadable {
        stack.pop();
        stack.top();
    }

    private void extend() throws Unreadable {
        repetition.contain(steps);
        stack.popToMark();
        stack.top();
    }

    private void dictionary() throws Unreadable {
        List<Value> entries = stack.popToMark();
        stack.push(new Value.Dictionary(new ArrayDescription()));
        setItems(entries);
    }

    private void setItem() throws Unreadable {
        Value value = stack.pop();
        setItems(List.of(stack.pop(), value));
    }

    private void setItems(List<Value> entries) throws Unreadable {
        if (stack.top() instanceof Value.Dictionary(ArrayDescription known)) {
            known.put(entries);
        }
    }

    /** PyTorch before 1.6 wrote a class as {@code ('module', class, file, source)}, and got the class back. */
    private void persistentId() throws Unreadable {
        Value id = stack.pop();
        if (id instanceof Value.Tuple(List<Value> first)
                && first.size() > 1
                && first.get(0) instanceof Value.Text(String kind)
                && kind.equals("module")) {
            stack.push(first.get(1));
        } else {
            pushOpaque();
        }
    }

    private void stackGlobal() throws Unreadable {
        Value attribute = stack.pop();
        Value module = stack.pop();
        if (module instanceof Value.Text(String m) && attribute instanceof Value.Text(String a)) {
            stack.push(log.refer(PythonGlobal.of(m, a), start));
        } else {
            stack.push(log.unresolved(List.of(module, attribute), start));
        }
    }

    private void reduce() throws Unreadable {
        Value argument = stack.pop();
        Value callee = stack.pop();
        Value result = log.call(callee, argument, start);
        stack.push(ArrayType.made(callee, argument).<Value>map(Value.Type::new).orElse(result));
    }

    private void build() throws IOException, Unreadable {
        Value state = stack.pop();
        Value target = stack.top();
        log.build(target, state, start);
        if (target instanceof Value.Type(ArrayType type)) {
            type.change(state);
        } else if (JoblibArrays.isWrapper(target)) {
            stack.pop();
            arrays.pass(state);
            pushOpaque();
        }
    }

    private void construct(boolean keywords) throws Unreadable {
        if (keywords) {
            stack.pop();
        }
        Value argument = stack.pop();
        stack.push(log.construct(stack.pop(), argument, start));
    }

    private void inst(PythonGlobal name) throws Unreadable {
        Value argument = Value.Tuple.of(stack.popToMark());
        stack.push(log.call(log.refer(name, start), argument, start));
    }

    private void obj() throws Unreadable {
        List<Value> taken = stack.popToMark();
        if (taken.isEmpty()) {
            throw new Malformed("the pickle makes an object of no class");
        }
        Value argument = Value.Tuple.of(taken.subList(1, taken.size()));
        stack.push(log.call(taken.getFirst(), argument, start));
    }
}
