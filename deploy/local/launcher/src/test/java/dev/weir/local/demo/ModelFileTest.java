package dev.weir.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFileTest {

    private static final byte[] MODEL = {8, 9};

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aDescriptionIsOneMoreFieldOfTheModel() throws IOException {
        assertThat(model().withDescription("hi")).containsExactly(8, 9, 0x32, 2, 'h', 'i');
    }

    @Test
    void aDescriptionThatNeedsALongerLengthIsRefused() throws IOException {
        ModelFile model = model();

        assertThatThrownBy(() -> model.withDescription("x".repeat(128))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneByteChangesAndTheLengthStays() throws IOException {
        ModelFile model = model();

        model.changeLastByte();

        assertThat(model.path()).hasBinaryContent(new byte[] {8, 8});
    }

    @Test
    void aFileThatIsWriteProtectedChangesToo() throws IOException {
        ModelFile model = model();
        assertThat(model.path().toFile().setWritable(false)).isTrue();

        model.changeLastByte();

        assertThat(model.path()).hasBinaryContent(new byte[] {8, 8});
    }

    private ModelFile model() throws IOException {
        return new ModelFile(Files.write(directory.resolve("model.onnx"), MODEL));
    }
}
