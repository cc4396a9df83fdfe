package dev.weir.scanner.core.jinja;

/** Collects the text that {@code {% set name %}…{% endset %}} puts under a name. */
final class BlockSet {

    private final Names names;
    private String target = "";
    private Folded value = new Folded.Text("");

    BlockSet(Names names) {
        this.names = names;
    }

    /** Begins a value unless the name is empty. */
    void begin(String name) {
        if (!name.isEmpty()) {
            target = name;
            value = new Folded.Text("");
        }
    }

    void data(String text, int from, int to) {
        if (!target.isEmpty()) {
            output(new Folded.Text(text.substring(from, to)));
        }
    }

    void output(Folded printed) {
        if (!target.isEmpty()) {
            value = Arithmetic.apply("~", value, printed);
        }
    }

    void end() {
        if (!target.isEmpty()) {
            names.put(target, value);
            target = "";
        }
    }
}
