package dev.weir.scanner.core.hdf5;

import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.compress.PackedChannel;
import dev.weir.scanner.core.content.BytesContent;
import io.jhdf.HdfFile;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedStorageTest {

    private static final String DENSE = "{\"class_name\": \"Dense\", \"config\": {\"units\": 10}}";

    @Test
    void lengthsBeyondTheEndAreRefusedBeforeMemoryIsTaken() throws IOException {
        byte[] model = HdfFiles.model(DENSE);
        HdfFile file = BoundedStorage.open(new PackedChannel(new BytesContent(model)), 0);

        assertThatThrownBy(() -> file.getHdfBackingStorage().readBufferFromAddress(0, Integer.MAX_VALUE))
                .isInstanceOf(HdfException.class)
                .hasMessageContaining("beyond the end");
        assertThat(file.getHdfBackingStorage()
                        .readBufferFromAddress(0, model.length)
                        .remaining())
                .isEqualTo(model.length);
    }

    @Test
    void aSuperblockThatNamesAnotherPlaceIsUnscannable() throws IOException {
        byte[] model = HdfFiles.model(DENSE);
        byte[] moved = new byte[512 + model.length];
        System.arraycopy(model, 0, moved, 512, model.length);

        assertThat(scan(moved).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }
}
