package dev.weir.scanner.core.license;

import dev.weir.scanner.core.content.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads licence expressions (SPDX specification 2.3, annex D): {@code WITH} binds closest, then {@code AND}, then
 * {@code OR}. Operators and ids are taken in any case, as they are written in practice, and what SPDX deprecated means what is written instead
 * today.
 */
final class LicenseParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*([()]|[A-Za-z0-9.:+-]+)");
    private static final String WITH = " WITH ";
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 32;

    private final List<String> tokens;
    private final LicenseCatalogue catalogue;
    private int next;

    private LicenseParser(List<String> tokens, LicenseCatalogue catalogue) {
        this.tokens = tokens;
        this.catalogue = catalogue;
    }

    static LicenseExpression parse(String text, LicenseCatalogue catalogue) throws Malformed {
        LicenseParser parser = new LicenseParser(tokens(text), catalogue);
        LicenseExpression expression = parser.any(0);
        if (parser.next < parser.tokens.size()) {
            throw new Malformed("a licence expression goes on behind its end");
        }
        return expression;
    }

    private static List<String> tokens(String text) throws Malformed {
        String bare = text.strip();
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(bare);
        int end = 0;
        while (end < bare.length()) {
            token.region(end, bare.length());
            if (bare.length() > LONGEST || !token.lookingAt()) {
                throw new Malformed("a licence is no expression");
            }
            tokens.add(token.group(1));
            end = token.end();
        }
        return tokens;
    }

    private LicenseExpression any(int depth) throws Malformed {
        List<LicenseExpression> parts = new ArrayList<>();
        do {
            parts.add(all(depth));
        } while (taken("OR"));
        return parts.size() == 1 ? parts.getFirst() : new LicenseExpression.Any(parts);
    }

    private LicenseExpression all(int depth) throws Malformed {
        List<LicenseExpression> parts = new ArrayList<>();
        do {
            parts.add(part(depth));
        } while (taken("AND"));
        return parts.size() == 1 ? parts.getFirst() : new LicenseExpression.All(parts);
    }

    private LicenseExpression part(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("a licence expression is nested too deep");
        }
        if (taken("(")) {
            LicenseExpression inner = any(depth + 1);
            if (!taken(")")) {
                throw new Malformed("a licence expression lacks a parenthesis");
            }
            return inner;
        }
        String id = word();
        String today = catalogue.replacement(id).orElse(id);
        int with = today.indexOf(WITH);
        if (with >= 0) {
            return new LicenseExpression.Single(today.substring(0, with), false, today.substring(with + WITH.length()));
        }
        boolean orLater = today.endsWith("+") && today.length() > 1 && !catalogue.hasName(today);
        String bare = orLater ? today.substring(0, today.length() - 1) : today;
        String exception = taken("WITH") ? catalogue.canonicalException(word()) : "";
        return new LicenseExpression.Single(catalogue.canonical(bare), orLater, exception);
    }

    private String word() throws Malformed {
        if (next >= tokens.size() || tokens.get(next).matches("(?i)[()]|AND|OR|WITH")) {
            throw new Malformed("a licence expression lacks a licence");
        }
        return tokens.get(next++);
    }

    private boolean taken(String token) {
        boolean there = next < tokens.size() && tokens.get(next).equalsIgnoreCase(token);
        if (there) {
            next++;
        }
        return there;
    }
}
