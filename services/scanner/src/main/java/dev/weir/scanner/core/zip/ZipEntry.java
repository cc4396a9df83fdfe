package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.format.MemberName;

/**
 * A member as one of its two headers describes it.
 *
 * @param name path inside the archive, as written
 * @param flags general purpose bits
 * @param method compression method; 0 stored, 8 deflated
 * @param checksum CRC-32 of the expanded bytes
 * @param packed length in the archive, in bytes
 * @param expanded length after expansion, in bytes
 * @param header offset of the local header
 * @param unixMode file type and permissions, 0 where unknown
 */
record ZipEntry(
        String name, int flags, int method, long checksum, long packed, long expanded, long header, int unixMode) {

    private static final int ENCRYPTED = 1;
    private static final int STRONGLY_ENCRYPTED = 1 << 6;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int COMPRESSION_LEVEL = 3 << 1;
    private static final int UTF_8_NAMES = 1 << 11;
    private static final int MASKED_HEADERS = 1 << 13;
    private static final int FILE_TYPE = 0xf000;
    private static final int SYMBOLIC_LINK = 0xa000;

    /** The same member with another length in the archive. */
    ZipEntry withPacked(long length) {
        return new ZipEntry(name, flags, method, checksum, length, expanded, header, unixMode);
    }

    /** The same member, its header so many bytes later. */
    ZipEntry shiftedBy(long shift) {
        return new ZipEntry(name, flags, method, checksum, packed, expanded, header + shift, unixMode);
    }

    boolean isEncrypted() {
        return (flags & (ENCRYPTED | STRONGLY_ENCRYPTED | MASKED_HEADERS)) != 0;
    }

    /** Whether lengths and checksum stand behind the data, so that the local header may leave them out. */
    boolean hasDescriptor() {
        return (flags & SIZES_FOLLOW) != 0;
    }

    boolean isSymbolicLink() {
        return (unixMode & FILE_TYPE) == SYMBOLIC_LINK;
    }

    boolean isDirectory() {
        return name.endsWith("/") && expanded == 0;
    }

    boolean isStored() {
        return method == 0;
    }

    /** Bits that both headers of a member must have alike: all but compression levels, descriptors and encoding. */
    int bindingFlags() {
        return flags & ~(COMPRESSION_LEVEL | SIZES_FOLLOW | UTF_8_NAMES);
    }

    /** Whether unpacking under this name would write outside the target folder. */
    boolean escapes() {
        return new MemberName(name).escapes();
    }
}
