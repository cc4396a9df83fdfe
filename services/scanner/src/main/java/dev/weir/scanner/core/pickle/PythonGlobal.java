package dev.weir.scanner.core.pickle;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A global as a pickle names it: an attribute, or a chain of attributes, of a module.
 *
 * @param module dotted name of the module
 * @param attribute dotted name inside the module
 */
record PythonGlobal(DottedName module, DottedName attribute) {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final Pattern NAMES = Pattern.compile("[\\w.<>-]*+", Pattern.UNICODE_CHARACTER_CLASS);

    static PythonGlobal of(String module, String attribute) {
        return new PythonGlobal(new DottedName(module), new DottedName(attribute));
    }

    /** Module and attribute joined by a dot. */
    DottedName path() {
        return new DottedName(module.text() + "." + attribute.text());
    }

    /** What is found in this global under a name. */
    PythonGlobal member(String name) {
        return new PythonGlobal(module, new DottedName(attribute.text() + "." + name));
    }

    /** The class that this is a constant of, such as a member of an enumeration; empty when it is named otherwise. */
    Optional<PythonGlobal> typeOfConstant() {
        String text = attribute.text();
        int dot = text.lastIndexOf('.');
        return dot > 0 && CONSTANT.matcher(text).region(dot + 1, text.length()).matches()
                ? Optional.of(of(module.text(), text.substring(0, dot)))
                : Optional.empty();
    }

    /** Whether the last name begins with a capital, as those of classes do, or with one behind an underscore. */
    boolean isNamedLikeClass() {
        String name = attribute.last();
        int first = name.startsWith("_") ? 1 : 0;
        return name.length() > first && Character.isUpperCase(name.charAt(first));
    }

    /** Whether modules and attributes can have such names; what lines of other text name has blanks and commas. */
    boolean isPlausible() {
        return NAMES.matcher(module.text()).matches()
                && NAMES.matcher(attribute.text()).matches();
    }

    @Override
    public String toString() {
        return path().text();
    }
}
