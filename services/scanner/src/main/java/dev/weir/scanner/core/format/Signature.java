package dev.weir.scanner.core.format;

/** Formats known by their first bytes that the scanner does not read. */
enum Signature {
    ELF("ELF program", true, 0, 0x7f, 'E', 'L', 'F'),
    MACH_O_32("Mach-O program", true, 0, 0xce, 0xfa, 0xed, 0xfe),
    MACH_O_64("Mach-O program", true, 0, 0xcf, 0xfa, 0xed, 0xfe),
    JAVA_OR_FAT("Java class or universal Mach-O program", true, 0, 0xca, 0xfe, 0xba, 0xbe),
    WINDOWS("Windows program", true, 0, 'M', 'Z'),
    GZIP("gzip", false, 0, 0x1f, 0x8b),
    BZIP2("bzip2", false, 4, '1', 'A', 'Y', '&', 'S', 'Y'),
    XZ("xz", false, 0, 0xfd, '7', 'z', 'X', 'Z', 0),
    ZSTANDARD("zstandard", false, 0, 0x28, 0xb5, 0x2f, 0xfd),
    LZ4("lz4", false, 0, 0x04, 0x22, 0x4d, 0x18),
    SEVEN_ZIP("7z", false, 0, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c),
    RAR("rar", false, 0, 'R', 'a', 'r', '!', 0x1a, 0x07),
    TAR("tar", false, 257, 'u', 's', 't', 'a', 'r'),
    HDF5("HDF5", false, 0, 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'),
    GGUF("GGUF", false, 0, 'G', 'G', 'U', 'F'),
    NUMPY("NumPy array", false, 0, 0x93, 'N', 'U', 'M', 'P', 'Y'),
    TFLITE("TensorFlow Lite", false, 4, 'T', 'F', 'L', '3');

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
