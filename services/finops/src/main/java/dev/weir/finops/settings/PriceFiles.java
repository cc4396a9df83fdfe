package dev.weir.finops.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.finops.core.carbon.CarbonFactors;
import dev.weir.finops.core.estimate.Target;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Targets and carbon factors as YAML. */
final class PriceFiles {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private PriceFiles() {}

    private record Targets(List<Target> targets) {}

    static List<Target> targets(InputStream yaml) throws IOException {
        return MAPPER.readValue(yaml, Targets.class).targets();
    }

    static CarbonFactors carbon(InputStream yaml) throws IOException {
        return MAPPER.readValue(yaml, CarbonFactors.class);
    }
}
