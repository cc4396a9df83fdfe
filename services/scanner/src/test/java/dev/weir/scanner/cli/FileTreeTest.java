package dev.weir.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("model"));
    }

    @Test
    void filesAreFoundInOrderOfTheirNames() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("b"));
        Path second = Files.createFile(inner.resolve("1"));
        Path first = Files.createFile(folder.resolve("a"));

        assertThat(FileTree.at(folder)).containsExactly(new FoundFile.Regular(first), new FoundFile.Regular(second));
        assertThat(FileTree.at(first)).containsExactly(new FoundFile.Regular(first));
    }

    @Test
    void linksAreFollowedInsideTheFolderOnly() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside"), "secret");
        Path file = Files.createFile(folder.resolve("a"));
        Path inside = Files.createSymbolicLink(folder.resolve("b"), file);
        Files.createSymbolicLink(folder.resolve("c"), outside);
        Files.createSymbolicLink(folder.resolve("d"), Path.of("nothing"));
        Files.createSymbolicLink(folder.resolve("e"), folder);

        List<FoundFile> found = FileTree.at(folder);

        assertThat(found.subList(0, 2)).containsExactly(new FoundFile.Regular(file), new FoundFile.Regular(inside));
        assertThat(found.subList(2, 5).stream().map(FileTreeTest::rule))
                .containsExactly("file.link-outside", "file.broken-link", "file.special");
    }

    @Test
    void pipesAndDevicesAreNotOpened() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(FileTree.at(folder).stream().map(FileTreeTest::rule)).containsExactly("file.special");
        assertThat(FileTree.at(Path.of("/dev/zero")).stream().map(FileTreeTest::rule))
                .containsExactly("file.special");
    }

    @Test
    void whatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> FileTree.at(folder.resolve("missing"))).isInstanceOf(NoSuchFileException.class);
    }

    private static String rule(FoundFile found) {
        return switch (found) {
            case FoundFile.Regular regular -> "none";
            case FoundFile.Unread unread ->
                unread.report().findings().getFirst().rule().id();
        };
    }
}
