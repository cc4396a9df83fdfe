package dev.weir.deployer.messaging;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Review;
import dev.weir.deployer.core.SignatureCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Candidates as JSON, in the state store and its changelog. Fields that a later release adds are passed over. */
final class CandidateSerde {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addMixIn(SignatureCheck.class, SignatureCheckKinds.class)
            .addMixIn(Review.class, ReviewKinds.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CandidateSerde() {}

    static Serde<Candidate> create() {
        return Serdes.serdeFrom((topic, candidate) -> write(candidate), (topic, bytes) -> read(bytes));
    }

    private static byte[] write(Candidate candidate) {
        try {
            return MAPPER.writeValueAsBytes(candidate);
        } catch (IOException e) {
            throw new UncheckedIOException("a candidate cannot be written: " + candidate.model(), e);
        }
    }

    private static Candidate read(byte[] bytes) {
        try {
            return MAPPER.readValue(bytes, Candidate.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a candidate in the state store cannot be read", e);
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
