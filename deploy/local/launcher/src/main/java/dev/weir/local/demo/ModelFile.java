package dev.weir.local.demo;

import dev.weir.events.Artifact;
import dev.weir.events.TrainingCompleted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The ONNX file of a model in the artifact store of this machine.
 *
 * @param path where it lies
 */
record ModelFile(Path path) {

    /** Field {@code doc_string} of {@code ModelProto}, number 6, length-delimited (onnx.proto). */
    private static final int DOC_STRING = 6 << 3 | 2;

    private static final int LARGEST_ONE_BYTE_LENGTH = 127;

    static ModelFile of(Journey journey) {
        return of(journey.training().data());
    }

    /** The ONNX file of a run, or its first file. */
    static ModelFile of(TrainingCompleted run) {
        Artifact artifact = run.getArtifacts().stream()
                .filter(candidate -> candidate.getName().endsWith(".onnx"))
                .findFirst()
                .orElse(run.getArtifacts().getFirst());
        return new ModelFile(Path.of(URI.create(artifact.getUri())));
    }

    /**
     * The same model with another description, which makes another file of it: in protocol buffers the last value of a
     * field counts.
     *
     * @param text at most 127 ASCII characters
     */
    byte[] withDescription(String text) throws IOException {
        byte[] description = text.getBytes(StandardCharsets.US_ASCII);
        if (description.length > LARGEST_ONE_BYTE_LENGTH) {
            throw new IllegalArgumentException("the description is too long: " + text);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(path));
        bytes.write(DOC_STRING);
        bytes.write(description.length);
        bytes.write(description);
        return bytes.toByteArray();
    }

    /** Changes one byte where it does not even hurt the model: only its digest tells. */
    void changeLastByte() throws IOException {
        if (!path.toFile().canWrite() && !path.toFile().setWritable(true)) {
            throw new IOException(path + " cannot be written");
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(file.length() - 1);
            int last = file.read();
            file.seek(file.length() - 1);
            file.write(last ^ 1);
        }
    }
}
