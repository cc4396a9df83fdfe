package dev.weir.signing.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files that OpenSSF Model Signing v1.0 counts as a model: all below a folder but for {@code .git}, {@code
 * .gitignore}, {@code .gitattributes} and {@code .github} at its top and paths that are left out by name; or one file.
 */
final class ModelTree extends SimpleFileVisitor<Path> {

    private static final Set<String> NEVER = Set.of(".git", ".gitignore", ".gitattributes", ".github");

    private final Path root;
    private final Set<String> ignored;
    private final List<TreeFile> files = new ArrayList<>();

    private ModelTree(Path root, Set<String> ignored) {
        this.root = root;
        this.ignored = ignored;
    }

    /**
     * Lists the files.
     *
     * @param ignored paths inside the model, left out with all below them
     * @param links whether symbolic links are followed; otherwise one is an error
     * @throws IOException also when there is something that is no regular file
     */
    static List<TreeFile> list(Path model, Set<String> ignored, boolean links) throws IOException {
        Path root = model.toRealPath();
        if (!Files.isDirectory(root)) {
            BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
            requireRegular(root, attributes);
            return List.of(new TreeFile(model.getFileName().toString(), root, attributes.size()));
        }
        Set<String> all = new HashSet<>(ignored);
        all.addAll(NEVER);
        ModelTree tree = new ModelTree(root, all);
        Set<FileVisitOption> options =
                links ? EnumSet.of(FileVisitOption.FOLLOW_LINKS) : EnumSet.noneOf(FileVisitOption.class);
        Files.walkFileTree(root, options, Integer.MAX_VALUE, tree);
        return tree.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return ignored.contains(name(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!ignored.contains(name(file))) {
            requireRegular(file, attributes);
            files.add(new TreeFile(name(file), file, attributes.size()));
        }
        return FileVisitResult.CONTINUE;
    }

    private static void requireRegular(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "a symbolic link; leave it out with --ignore, or follow it with --allow-symlinks");
        }
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "no regular file; leave it out with --ignore");
        }
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
