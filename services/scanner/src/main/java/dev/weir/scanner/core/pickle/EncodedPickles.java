package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import java.io.IOException;

/** Searches text for pickles that are encoded, and perhaps compressed, in it. */
public final class EncodedPickles {

    /** Long enough for a call. */
    private static final int SHORTEST = 28;

    private final CallReport report;
    private final Inspection inspection;

    public EncodedPickles(GlobalRules rules, Place place, Inspection inspection) {
        this.report = new CallReport(rules, place, inspection);
        this.inspection = inspection;
    }

    /** Judges a value of a document, which a program may decode and unpickle. */
    public void judgeValue(String value) throws IOException, Unreadable {
        Payloads payloads = new Payloads(inspection.budget());
        payloads.passText(value);
        search(value, payloads);
        for (CallLog log : payloads.nested()) {
            report.reportNested(log);
        }
    }

    /** Judges all that may be encoded in a text of any kind. */
    public void judgeText(String text) throws IOException, Unreadable {
        Payloads payloads = new Payloads(inspection.budget());
        search(text, payloads);
        for (CallLog log : payloads.nested()) {
            report.reportQuoted(log);
        }
    }

    private static void search(String text, Payloads payloads) throws IOException, Unreadable {
        int from = 0;
        while (from < text.length()) {
            int end = end(text, from);
            if (end - from >= SHORTEST) {
                payloads.passText(text.substring(from, endOfLines(text, end)));
            }
            from = end + 1;
        }
        searchRare(text, payloads);
    }

    /** Base85 has signs in it that separate words elsewhere. */
    private static void searchRare(String text, Payloads payloads) throws IOException, Unreadable {
        boolean inside = false;
        for (int at = 0; at + SHORTEST <= text.length(); at++) {
            if (!inside && RareEncodings.mayBegin(text, at)) {
                payloads.passText(text.substring(at, Math.min(text.length(), at + Layers.LONGEST)));
            }
            inside = isDigit(text.charAt(at));
        }
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Lines that are wrapped belong together; the last may be short. */
    private static int endOfLines(String text, int firstEnd) {
        int end = firstEnd;
        while (end < text.length() && end - firstEnd < Layers.LONGEST) {
            int next = end;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            int following = end(text, next);
            if (next == end || following - next < 4) {
                return end;
            }
            end = following;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
    }
}
