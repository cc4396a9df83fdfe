package dev.weir.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A Sigstore bundle v0.3 with one DSSE signature over an in-toto statement.
 *
 * @param material what to verify it with
 * @param payload bytes of the statement
 * @param signature in DER
 */
record Bundle(Material material, byte[] payload, byte[] signature) {

    private static final String MEDIA_TYPE = SignedModel.MEDIA_TYPE;
    private static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    /** Reads a bundle; throws {@link UnreadableBundle}. */
    static Bundle read(byte[] json) {
        JsonNode bundle = Json.read(json);
        Json.require(bundle, "/mediaType", MEDIA_TYPE);
        Json.require(bundle, "/dsseEnvelope/payloadType", PAYLOAD_TYPE);
        JsonNode signature = Json.only(bundle, "/dsseEnvelope/signatures");
        return new Bundle(
                MaterialJson.read(bundle.path("verificationMaterial")),
                Base64Text.decode(Json.text(bundle, "/dsseEnvelope/payload")),
                Base64Text.decode(Json.text(signature, "/sig")));
    }

    /** A payload with the signature of a key. */
    static Bundle sign(MessageSigner key, Material material, byte[] payload) {
        return new Bundle(material, payload, key.sign(signedBytes(payload)));
    }

    /** What the signature is over. */
    private static byte[] signedBytes(byte[] payload) {
        return Dsse.preAuthenticationEncoding(PAYLOAD_TYPE, payload);
    }

    boolean fits(VerificationKey key) {
        return key.verifies(signedBytes(payload), signature);
    }

    String toJson() {
        ObjectNode bundle = Json.object().put("mediaType", MEDIA_TYPE);
        ObjectNode written = bundle.putObject("verificationMaterial");
        MaterialJson.write(material, written);
        written.putArray("tlogEntries");
        ObjectNode envelope = bundle.putObject("dsseEnvelope");
        envelope.put("payload", Base64Text.encode(payload));
        envelope.put("payloadType", PAYLOAD_TYPE);
        envelope.putArray("signatures")
                .addObject()
                .put("sig", Base64Text.encode(signature))
                .put("keyid", "");
        return Json.write(bundle);
    }
}
