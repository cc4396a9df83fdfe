package dev.weir.deployer.git;

import java.io.IOException;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;

/** Makes a tree from another without a working copy. */
final class TreeEdit {

    private final ObjectInserter inserter;
    private final DirCache index = DirCache.newInCore();

    /** Begins with nothing. */
    TreeEdit(ObjectInserter inserter) {
        this.inserter = inserter;
    }

    /** Begins with a tree. */
    TreeEdit(ObjectInserter inserter, ObjectReader reader, RevTree base) throws IOException {
        this.inserter = inserter;
        DirCacheBuilder builder = index.builder();
        builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, base);
        builder.finish();
    }

    TreeEdit removeFolder(String path) {
        DirCacheEditor editor = index.editor();
        editor.add(new DirCacheEditor.DeleteTree(path));
        editor.finish();
        return this;
    }

    TreeEdit putFiles(Map<String, byte[]> files) throws IOException {
        DirCacheEditor editor = index.editor();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            editor.add(put(file.getKey(), inserter.insert(Constants.OBJ_BLOB, file.getValue())));
        }
        editor.finish();
        return this;
    }

    TreeEdit putBlobs(Map<String, ObjectId> blobs) {
        DirCacheEditor editor = index.editor();
        blobs.forEach((path, blob) -> editor.add(put(path, blob)));
        editor.finish();
        return this;
    }

    /** The tree as it is now. */
    ObjectId write() throws IOException {
        return index.writeTree(inserter);
    }

    private static DirCacheEditor.PathEdit put(String path, ObjectId blob) {
        return new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(blob);
            }
        };
    }
}
