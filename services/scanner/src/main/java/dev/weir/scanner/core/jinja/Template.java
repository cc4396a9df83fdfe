package dev.weir.scanner.core.jinja;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.format.Inspection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges text as a Jinja template: what its blocks would reach when it is rendered. */
public final class Template {

    private static final Pattern END_RAW = Pattern.compile("\\{%[-+]?\\s*endraw\\s*[-+]?%}");

    private final String text;
    private final Kind kind;
    private final Inspection inspection;
    private final Names names = new Names();
    private final Reach reach;
    private final Statements statements;
    private final BlockSet blockSet = new BlockSet(names);
    private int next;

    private Template(String text, Kind kind, Place place, Inspection inspection) {
        this.text = text;
        this.kind = kind;
        this.inspection = inspection;
        this.reach = new ReachJudge(kind == Kind.TEMPLATE, place, inspection);
        this.statements = new Statements(names, reach);
    }

    /** How sure it is that the text is a template. */
    public enum Kind {
        /** It will be rendered: blocks that Jinja would refuse are judged as far as they can be read. */
        TEMPLATE,
        /** It may be anything: what Jinja would refuse is no block, for other languages use the same brackets. */
        PROSE
    }

    /**
     * Reports what the text would reach as a template.
     *
     * @throws LimitReached when reading it costs more than the scan may cost
     */
    public static void judge(String text, Kind kind, Place place, Inspection inspection) throws LimitReached {
        if (text.contains("{{") || text.contains("{%")) {
            new Template(text, kind, place, inspection).read();
        }
    }

    private void read() throws LimitReached {
        for (int at = text.indexOf('{'); at >= 0 && at + 1 < text.length(); at = text.indexOf('{', next)) {
            blockSet.data(text, next, at);
            next = at + 1;
            switch (text.charAt(at + 1)) {
                case '{' -> output(at);
                case '%' -> statement(at);
                case '#' -> comment(at);
                default -> blockSet.data(text, at, next);
            }
        }
    }

    private void output(int at) throws LimitReached {
        if (kind == Kind.PROSE && at > 0 && text.charAt(at - 1) == '$') {
            return;
        }
        Block block = block(at, "}}");
        if (kind == Kind.TEMPLATE || block.whole() && isExpression(block)) {
            Expressions expressions = new Expressions(new Cursor(block.tokens()), names, reach);
            blockSet.output(expressions.all());
            next = Math.max(next, block.end());
        }
    }

    private void statement(int at) throws LimitReached {
        Block block = block(at, "%}");
        String keyword = block.keyword();
        if (kind == Kind.PROSE && !(block.whole() && Statements.isKnown(keyword))) {
            return;
        }
        next = Math.max(next, block.end());
        if (keyword.equals("raw")) {
            Matcher end = END_RAW.matcher(text);
            next = end.find(next) ? end.end() : next;
        } else if (keyword.equals("endset")) {
            blockSet.end();
        } else if (!Statements.hasWords(keyword)) {
            blockSet.begin(statements.read(block.tokens()));
        } else {
            Loading.judge(block, reach);
        }
    }

    private void comment(int at) {
        int end = text.indexOf("#}", at + 2);
        next = end < 0 ? next : end + 2;
    }

    private Block block(int at, String mark) throws LimitReached {
        int start = at + 2;
        if (start < text.length() && "-+".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        Block block = BlockLexer.read(text, start, mark, kind == Kind.TEMPLATE);
        inspection.budget().spendOperations(1 + block.tokens().size());
        return block;
    }

    /** Reads a block without telling anybody what it reaches. */
    private boolean isExpression(Block block) {
        Expressions trial = new Expressions(new Cursor(block.tokens()), new Names(), Silence.REACHES_NOTHING);
        trial.all();
        return !trial.isRefused();
    }
}
