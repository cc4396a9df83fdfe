package dev.weir.scanner.core.format;

/** Formats known by their first bytes that the scanner does not read. */
enum Signature {
    ELF("ELF program", true, 0, 0x7f, 'E', 'L', 'F'),
    MACH_O_32("Mach-O program", true, 0, 0xce, 0xfa, 0xed, 0xfe),
    MACH_O_64("Mach-O program", true, 0, 0xcf, 0xfa, 0xed, 0xfe),
    JAVA_OR_FAT("Java class or universal Mach-O program", true, 0, 0xca, 0xfe, 0xba, 0xbe),
    WINDOWS("Windows program", true, 0, 'M', 'Z'),
    RAR("rar", false, 0, 'R', 'a', 'r', '!', 0x1a, 0x07);

    private final String title;
    private final boolean executable;
    private final int index;
    private final int[] bytes;

    Signature(String title, boolean executable, int index, int... bytes) {
        this.title = title;
        this.executable = executable;
        this.index = index;
        this.bytes = bytes;
    }

    String title() {
        return title;
    }

    boolean isExecutable() {
        return executable;
    }

    boolean matches(Head head) {
        return head.has(index, bytes);
    }
}
