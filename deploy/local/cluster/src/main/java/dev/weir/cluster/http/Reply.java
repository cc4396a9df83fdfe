package dev.weir.cluster.http;

/**
 * An HTTP answer.
 *
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body its bytes
 */
record Reply(int status, String contentType, byte[] body) {

    static Reply json(int status, byte[] body) {
        return new Reply(status, "application/json", body);
    }

    static Reply error(int status, String message) {
        return json(status, JsonResponses.error(message));
    }
}
