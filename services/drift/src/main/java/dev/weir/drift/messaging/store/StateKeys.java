package dev.weir.drift.messaging.store;

import dev.weir.drift.core.ModelVersion;
import java.util.HexFormat;

/** Keys of the state stores. A zero character, which no name holds, keeps the parts apart. */
public final class StateKeys {

    private static final char APART = '\0';

    private StateKeys() {}

    public static String of(ModelVersion version) {
        return prefix(version.model()) + version.version();
    }

    /** A numbered part of a version; the keys have the order of the numbers. */
    public static String of(ModelVersion version, long number) {
        return part(of(version), number);
    }

    /** A numbered part of what has a key. */
    public static String part(String key, long number) {
        return parts(key) + HexFormat.of().toHexDigits(number ^ Long.MIN_VALUE);
    }

    /** What the keys of all parts of what has a key, and of nothing else, begin with. */
    public static String parts(String key) {
        return key + APART;
    }

    /** What the keys of all versions of a model, and of no other, begin with. */
    public static String prefix(String model) {
        return model + APART;
    }

    /** What the keys of all parts of a version, and of no other, begin with. */
    public static String prefix(ModelVersion version) {
        return of(version) + APART;
    }

    public static String model(String key) {
        return key.substring(0, key.indexOf(APART));
    }

    /** The version in a key of {@link #of(ModelVersion)} or of a part of it. */
    public static String version(String key) {
        int begin = key.indexOf(APART) + 1;
        int end = key.indexOf(APART, begin);
        return key.substring(begin, end < 0 ? key.length() : end);
    }

    /** The number in a key of {@link #of(ModelVersion, long)}. */
    public static long number(String key) {
        return Long.parseUnsignedLong(key.substring(key.lastIndexOf(APART) + 1), 16) ^ Long.MIN_VALUE;
    }

    public static String client(String model, String client) {
        return model + APART + client;
    }

    /** The place of a request in the epoch of a client, who is given by {@link #client}. */
    public static String place(String client, int place) {
        return client + APART + place;
    }

    /** What the keys of all places of a client, and of no other, begin with. */
    public static String places(String client) {
        return client + APART;
    }

    public static String inference(String model, String inferenceId) {
        return model + APART + inferenceId;
    }
}
