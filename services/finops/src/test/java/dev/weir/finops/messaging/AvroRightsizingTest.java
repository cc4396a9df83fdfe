package dev.weir.finops.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.rightsizing.FieldChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvroRightsizingTest {

    @Test
    void aRecommendationIsAPatchOfTheInferenceService() {
        List<FieldChange> changes = List.of(
                new FieldChange(List.of("spec", "predictor", "minReplicas"), 0),
                new FieldChange(List.of("spec", "predictor", "model", "resources", "limits", "nvidia.com/gpu"), null));

        assertThat(AvroRightsizing.patch("flights", changes))
                .isEqualTo("{\"apiVersion\":\"serving.kserve.io/v1beta1\",\"kind\":\"InferenceService\","
                        + "\"metadata\":{\"name\":\"flights\"},\"spec\":{\"predictor\":{\"minReplicas\":0,"
                        + "\"model\":{\"resources\":{\"limits\":{\"nvidia.com/gpu\":null}}}}}}");
    }
}
