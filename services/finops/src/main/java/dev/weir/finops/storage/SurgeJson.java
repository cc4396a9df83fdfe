package dev.weir.finops.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.finops.core.anomaly.SurgeState;

/** The memory of a scope as the JSON that was written before {@link SurgeBytes}. */
final class SurgeJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private SurgeJson() {}

    static SurgeState read(String json) {
        try {
            return MAPPER.readValue(json, SurgeMemory.class).state();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds a surge memory that this version did not write", e);
        }
    }
}
