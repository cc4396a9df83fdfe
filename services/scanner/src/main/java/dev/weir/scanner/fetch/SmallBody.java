package dev.weir.scanner.fetch;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** Reads answers whole, up to a size and a time. */
final class SmallBody {

    /** What the distribution specification lets registries refuse manifests beyond. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int CHUNK = 8192;

    private SmallBody() {}

    static Reply read(ClassicHttpResponse response, BooleanSupplier late) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : bytes(entity.getContent(), late);
        return new Reply(response.getCode(), headers, body);
    }

    private static byte[] bytes(InputStream content, BooleanSupplier late) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            bytes.write(chunk, 0, read);
            if (bytes.size() > MOST_BYTES) {
                throw new ArtifactFailure.Refused(Refusal.TOO_LARGE, "an answer has more than 4 MiB");
            }
            if (late.getAsBoolean()) {
                throw new IOException("the answer takes too long");
            }
        }
        return bytes.toByteArray();
    }
}
