package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.Import;

/**
 * The strongest thing a pickle does with one global.
 *
 * @param global the global
 * @param use what is done
 * @param arguments what it is called with, in Python's notation; empty when it is not called
 * @param offset byte offset of the opcode that does it
 */
record GlobalUse(Value.Global global, Import.Use use, String arguments, long offset) {

    /** The stronger of the two; this one when they are equal. */
    GlobalUse or(GlobalUse other) {
        return use.compareTo(other.use) >= 0 ? this : other;
    }

    /** The end of a sentence, such as {@code call os.system('id')}. */
    String describe() {
        return switch (use) {
            case REFERENCED -> "name " + global.describe();
            case CONSTRUCTED -> "construct " + global.describe() + "(" + arguments + ")";
            case CALLED -> "call " + global.describe() + "(" + arguments + ")";
        };
    }
}
