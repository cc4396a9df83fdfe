package dev.weir.scanner.core.jinja;

/** Hears nothing. */
enum Silence implements Reach {
    REACHES_NOTHING;

    @Override
    public void attribute(Folded from, Folded name, boolean computed) {}

    @Override
    public void call(Folded what, Arguments arguments) {}

    @Override
    public void pattern(String pattern) {}
}
