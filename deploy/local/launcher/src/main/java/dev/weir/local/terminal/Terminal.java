package dev.weir.local.terminal;

import java.io.PrintStream;

/** Where lines for a person go; coloured only where somebody can see colours. */
public final class Terminal {

    private static final String RESET = "\u001b[0m";

    private final PrintStream out;
    private final boolean coloured;

    public Terminal(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** Standard output; the {@code weir} script says in {@code WEIR_COLOUR} whether it is a terminal. */
    public static Terminal standard() {
        return new Terminal(System.out, "yes".equals(System.getenv("WEIR_COLOUR")));
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    public String good(String text) {
        return paint("\u001b[32m", text);
    }

    public String bad(String text) {
        return paint("\u001b[31m", text);
    }

    public String quiet(String text) {
        return paint("\u001b[2m", text);
    }

    public String strong(String text) {
        return paint("\u001b[1m", text);
    }

    private String paint(String colour, String text) {
        return coloured ? colour + text + RESET : text;
    }
}
