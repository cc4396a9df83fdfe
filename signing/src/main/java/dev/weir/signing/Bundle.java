package dev.weir.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Optional;

/**
 * A Sigstore bundle v0.3 with one DSSE signature made by a key.
 *
 * @param hint the key, as its maker named it; none in bundles that carry {@code rawBytes} instead
 * @param payload bytes of the statement
 * @param signature in DER
 */
record Bundle(Optional<KeyHint> hint, byte[] payload, byte[] signature) {

    private static final String MEDIA_TYPE = SignedModel.MEDIA_TYPE;
    private static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    /** Reads a bundle; throws {@link UnreadableBundle}. */
    static Bundle read(byte[] json) {
        JsonNode bundle = Json.read(json);
        Json.require(bundle, "/mediaType", MEDIA_TYPE);
        Json.require(bundle, "/dsseEnvelope/payloadType", PAYLOAD_TYPE);
        if (bundle.at("/verificationMaterial/publicKey").isMissingNode()) {
            throw new UnreadableBundle("the bundle names no public key; certificates are not supported");
        }
        JsonNode hint = bundle.at("/verificationMaterial/publicKey/hint");
        JsonNode signature = Json.only(bundle, "/dsseEnvelope/signatures");
        return new Bundle(
                Optional.ofNullable(hint.textValue())
                        .filter(text -> !text.isBlank())
                        .map(KeyHint::new),
                base64(Json.text(bundle, "/dsseEnvelope/payload")),
                base64(Json.text(signature, "/sig")));
    }

    /** What the signature is over. */
    static byte[] signedBytes(byte[] payload) {
        return Dsse.preAuthenticationEncoding(PAYLOAD_TYPE, payload);
    }

    String toJson() {
        ObjectNode bundle = Json.object().put("mediaType", MEDIA_TYPE);
        ObjectNode material = bundle.putObject("verificationMaterial");
        hint.ifPresent(key -> material.putObject("publicKey").put("hint", key.hex()));
        material.putArray("tlogEntries");
        ObjectNode envelope = bundle.putObject("dsseEnvelope");
        envelope.put("payload", Base64.getEncoder().encodeToString(payload));
        envelope.put("payloadType", PAYLOAD_TYPE);
        envelope.putArray("signatures")
                .addObject()
                .put("sig", Base64.getEncoder().encodeToString(signature))
                .put("keyid", "");
        return Json.write(bundle);
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableBundle("not Base64: " + e.getMessage());
        }
    }
}
