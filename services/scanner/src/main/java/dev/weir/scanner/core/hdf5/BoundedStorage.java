package dev.weir.scanner.core.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.Superblock;
import io.jhdf.exceptions.HdfException;
import io.jhdf.nio.FileChannelFromSeekableByteChannel;
import io.jhdf.storage.HdfBackingStorage;
import io.jhdf.storage.HdfFileChannel;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/**
 * What the library reads, refusing lengths beyond the end of the file before memory is taken for them: the library's own
 * storage takes it first, up to 2 GiB for a file of a few bytes.
 */
final class BoundedStorage implements HdfBackingStorage {

    private final HdfFileChannel storage;

    private BoundedStorage(HdfFileChannel storage) {
        this.storage = storage;
    }

    /**
     * Opens a file whose superblock stands at an offset.
     *
     * @throws HdfException when its structure is broken
     */
    static HdfFile open(SeekableByteChannel content, long offset) {
        FileChannel channel = new FileChannelFromSeekableByteChannel(content);
        Superblock superblock = Superblock.readSuperblock(channel, offset);
        if (superblock.getBaseAddressByte() != offset) {
            throw new HdfException("the superblock is not where it says");
        }
        return file(new BoundedStorage(new HdfFileChannel(channel, superblock)));
    }

    /** The library takes a storage of one's own by no public way. */
    private static HdfFile file(HdfBackingStorage storage) {
        try {
            Constructor<HdfFile> constructor = HdfFile.class.getDeclaredConstructor(HdfBackingStorage.class);
            constructor.setAccessible(true);
            return constructor.newInstance(storage);
        } catch (InvocationTargetException e) {
            throw new HdfException("the root group is broken", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another version of the library", e);
        }
    }

    @Override
    public ByteBuffer readBufferFromAddress(long address, int length) {
        refuseBeyond(address, length, storage.size() - storage.getUserBlockSize());
        return storage.readBufferFromAddress(address, length);
    }

    @Override
    public ByteBuffer map(long address, long length) {
        refuseBeyond(address, length, storage.size() - storage.getUserBlockSize());
        return storage.map(address, length);
    }

    @Override
    public ByteBuffer mapNoOffset(long address, long length) {
        refuseBeyond(address, length, storage.size());
        return storage.mapNoOffset(address, length);
    }

    private static void refuseBeyond(long address, long length, long size) {
        if (address < 0 || length < 0 || length > size - address) {
            throw new HdfException(length + " bytes at " + address + " lie beyond the end of the file");
        }
    }

    @Override
    public long getUserBlockSize() {
        return storage.getUserBlockSize();
    }

    @Override
    public Superblock getSuperblock() {
        return storage.getSuperblock();
    }

    @Override
    public FileChannel getFileChannel() {
        return storage.getFileChannel();
    }

    @Override
    public int getSizeOfOffsets() {
        return storage.getSizeOfOffsets();
    }

    @Override
    public int getSizeOfLengths() {
        return storage.getSizeOfLengths();
    }

    @Override
    public void close() {
        storage.close();
    }

    @Override
    public long size() {
        return storage.size();
    }

    @Override
    public boolean inMemory() {
        return storage.inMemory();
    }
}
