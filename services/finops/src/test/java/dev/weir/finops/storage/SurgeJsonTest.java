package dev.weir.finops.storage;

import static dev.weir.finops.Sample.START;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.anomaly.Bucket;
import dev.weir.finops.core.anomaly.SurgeState;
import dev.weir.finops.core.usage.UsageKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurgeJsonTest {

    @Test
    void aMemoryComesBackToTheLastDigit() {
        SurgeState state = new SurgeState(
                List.of(new Bucket(START, Map.of(UsageKind.REQUESTS, dollars("0.000000000001")))),
                Optional.of(new Bucket(START.plusSeconds(60), Map.of())),
                Optional.of(START));

        assertThat(SurgeJson.read(SurgeJson.write(state))).isEqualTo(state);
    }
}
