package dev.weir.deployer.messaging;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.weir.deployer.core.Review;
import dev.weir.deployer.core.SignatureCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** What streams keep, as JSON, in state stores and their topics. Fields that a later release adds are passed over. */
final class KeptSerde {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(SignatureCheck.class, SignatureCheckKinds.class)
            .addMixIn(Review.class, ReviewKinds.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private KeptSerde() {}

    static <T> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom((topic, kept) -> write(kept), (topic, bytes) -> read(bytes, type));
    }

    private static byte[] write(Object kept) {
        try {
            return MAPPER.writeValueAsBytes(kept);
        } catch (IOException e) {
            throw new UncheckedIOException("what is kept cannot be written: " + kept.getClass(), e);
        }
    }

    private static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException("what was kept cannot be read: " + type, e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SignatureCheck.Proven.class, name = "proven"),
        @JsonSubTypes.Type(value = SignatureCheck.Doubtful.class, name = "doubtful")
    })
    private interface SignatureCheckKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Review.Approved.class, name = "approved"),
        @JsonSubTypes.Type(value = Review.Rejected.class, name = "rejected")
    })
    private interface ReviewKinds {}
}
