package dev.weir.scanner.core.pickle;

/**
 * A global as a pickle names it: an attribute, or a chain of attributes, of a module.
 *
 * @param module dotted name of the module
 * @param attribute dotted name inside the module
 */
record PythonGlobal(DottedName module, DottedName attribute) {

    static PythonGlobal of(String module, String attribute) {
        return new PythonGlobal(new DottedName(module), new DottedName(attribute));
    }

    /** Module and attribute joined by a dot. */
    DottedName path() {
        return new DottedName(module.text() + "." + attribute.text());
    }

    @Override
    public String toString() {
        return path().text();
    }
}
