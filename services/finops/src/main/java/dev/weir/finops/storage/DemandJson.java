package dev.weir.finops.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.weir.finops.core.rightsizing.Demand;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Demand as JSON text. What was written of late is mostly what is read next: its meaning is remembered. */
final class DemandJson {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final int MOST = 500;
    private static final Map<String, Demand> RECENT = new LinkedHashMap<>();

    private DemandJson() {}

    static String write(Demand demand) {
        try {
            String json = MAPPER.writeValueAsString(demand);
            remember(json, demand);
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a demand is made of what JSON can hold", e);
        }
    }

    static Demand read(String json) {
        Demand known = recall(json);
        if (known != null) {
            return known;
        }
        try {
            return MAPPER.readValue(json, Demand.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds a demand that this version did not write", e);
        }
    }

    private static void remember(String json, Demand demand) {
        synchronized (RECENT) {
            RECENT.put(json, demand);
            if (RECENT.size() > MOST) {
                RECENT.remove(RECENT.keySet().iterator().next());
            }
        }
    }

    private static @Nullable Demand recall(String json) {
        synchronized (RECENT) {
            return RECENT.remove(json);
        }
    }
}
