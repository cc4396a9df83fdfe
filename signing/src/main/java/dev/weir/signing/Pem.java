package dev.weir.signing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Textual encoding of keys, RFC 7468: lines of 64 characters, each ended by a line feed, the last one too. */
enum Pem {
    PRIVATE_KEY("PRIVATE KEY"),
    PUBLIC_KEY("PUBLIC KEY");

    private static final int LINE_LENGTH = 64;
    private static final Pattern LABEL = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");

    private final String begin;
    private final String end;

    Pem(String label) {
        this.begin = "-----BEGIN " + label + "-----";
        this.end = "-----END " + label + "-----";
    }

    String encode(byte[] der) {
        byte[] lineFeed = {'\n'};
        String body = Base64.getMimeEncoder(LINE_LENGTH, lineFeed).encodeToString(der);
        return begin + "\n" + body + "\n" + end + "\n";
    }

    /** What is there, by its label alone; of private keys that are written otherwise, what makes this one of them. */
    static String instead(String text) {
        Matcher found = LABEL.matcher(text);
        if (!found.find()) {
            return "";
        }
        String label = found.group(1);
        String remedy = label.endsWith("PRIVATE KEY") && !label.equals("PRIVATE KEY")
                ? "; openssl pkcs8 -topk8 -nocrypt -in FILE makes an unencrypted PKCS#8 key of it"
                : "";
        return " but one of " + label + remedy;
    }

    byte[] decode(String text) {
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new InvalidKey("there is no " + begin + " block" + instead(text), null);
        }
        byte[] body = text.substring(from + begin.length(), to).getBytes(StandardCharsets.US_ASCII);
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new InvalidKey("the " + begin + " block is not Base64", e);
        }
    }
}
