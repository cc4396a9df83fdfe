package dev.weir.scanner.core.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small Keras models in HDF5. */
public final class HdfFiles {

    private static final String SEQUENTIAL = "{\"class_name\": \"Sequential\", \"config\": {\"layers\": [%s]}}";

    private HdfFiles() {}

    /** A model of one layer, described in JSON, with some weights. */
    public static byte[] model(String layer) throws IOException {
        Path path = Files.createTempFile("model", ".h5");
        try {
            try (WritableHdfFile file = HdfFile.write(path)) {
                file.putAttribute("model_config", SEQUENTIAL.formatted(layer));
                file.putAttribute("keras_version", "2.4.0");
                file.putGroup("model_weights").putDataset("kernel", new double[] {1, 2, 3});
            }
            return Files.readAllBytes(path);
        } finally {
            Files.delete(path);
        }
    }
}
