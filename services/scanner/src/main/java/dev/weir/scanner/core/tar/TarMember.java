package dev.weir.scanner.core.tar;

/**
 * A member as an extractor would see it.
 *
 * @param name path inside the archive
 * @param type type flag of its header
 * @param linkTarget where a link leads; empty otherwise
 * @param declared length that the header gives, in bytes
 * @param sparse whether the bytes are only those that are not zero
 */
record TarMember(String name, char type, String linkTarget, long declared, boolean sparse) {

    private static final String WITHOUT_BYTES = "123456";
    private static final char SYMBOLIC_LINK = '2';
    private static final char HARD_LINK = '1';

    boolean isSymbolicLink() {
        return type == SYMBOLIC_LINK;
    }

    boolean isHardLink() {
        return type == HARD_LINK;
    }

    boolean isDevice() {
        return type == '3' || type == '4' || type == '6';
    }

    /** Links, devices and folders have none, whatever length they declare; V7 marks folders by their name alone. */
    boolean hasBytes() {
        return WITHOUT_BYTES.indexOf(type) < 0 && !(type == '0' && name.endsWith("/"));
    }

    /** Bytes that stand behind the header. */
    long size() {
        return hasBytes() ? declared : 0;
    }
}
