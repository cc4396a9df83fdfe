package dev.weir.scanner.core.python;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.format.Inspection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges Python source that comes with a model by what only attacks do: run what was decoded or downloaded, give a
 * shell to a socket, run commands that fetch and run others. Code as such is no finding, for every library is code.
 */
public final class SourceJudge {

    private static final Pattern WORDS = Pattern.compile("[\\s;&|]+");

    private static final Pattern SECRET = Pattern.compile(
            "\\.ssh/(?!known_hosts|config)|\\bid_(rsa|ed25519|ecdsa)\\b|/etc/shadow|\\.aws/credentials|\\.kube/config|\\.git-credentials");

    /** Passwords that clients of HTTP have a module for; who opens the file itself is no such client. */
    private static final Pattern PASSWORDS = Pattern.compile("\\.netrc\\b");

    private final Place place;
    private final Inspection inspection;

    public SourceJudge(Place place, Inspection inspection) {
        this.place = place;
        this.inspection = inspection;
    }

    /** Reports what the source would do. */
    public void judge(String source) throws LimitReached {
        PythonSource read = PythonSource.read(source, inspection.budget());
        List<Call> calls = read.calls();
        for (Call call : calls) {
            judge(call, read);
        }
        judgeShell(calls);
        judgeDropped(calls);
        judgeSecrets(read);
        if (read.climbsClasses()) {
            report(SourceRules.OBFUSCATED, "Climbs from a value to the classes and globals of the interpreter.");
        }
    }

    private void judge(Call call, PythonSource source) throws LimitReached {
        boolean runsCode = Reach.runsCode(call.path());
        if (call.manner().compareTo(Manner.LOOKED_UP) >= 0 && (runsCode || Reach.startsProcess(call.path()))) {
            report(SourceRules.OBFUSCATED, "Calls " + call.path() + " by a name that is looked up.");
        } else if (runsCode) {
            if (runsCommandsInside(call)) {
                report(SourceRules.HIDDEN, call.path() + " runs a text that runs commands.");
            }
            if (isPayload(call, source) || call.mentions(Reach::unpacks)) {
                report(SourceRules.HIDDEN, call.path() + " runs what was decoded or downloaded.");
            }
        } else if (Reach.unpacks(call.path())) {
            if (call.mentions(Reach::decodes) && !call.words().isEmpty()) {
                report(SourceRules.HIDDEN, call.path() + " unpacks what was decoded from a literal.");
            }
        } else if (Reach.sends(call.path()) && call.mentions(Reach::isEnvironment)) {
            report(SourceRules.SECRETS, call.path() + " sends the environment of the process.");
        } else if (Reach.passesOn(call.path()) && call.mentions(Reach::startsProcess)) {
            judgeCommand(call);
        } else if (call.path().equals("getattr") && hidesImport(call)) {
            report(SourceRules.OBFUSCATED, "Takes an attribute by its name from an import that a call hides.");
        } else if (call.path().equals("importlib.import_module") && Reach.isSystemModule(call.words())) {
            report(SourceRules.OBFUSCATED, "Imports " + call.words() + " by a call.");
        } else if (call.path().equals("__import__")) {
            String taken = call.words() + "." + call.next();
            if (Reach.runsCommands(taken) || Reach.runsCode(taken)) {
                report(SourceRules.OBFUSCATED, "Takes " + taken + " from an import that a call hides.");
            }
        } else if (Reach.loadsLibrary(call.path())) {
            if (Reach.startsProcess("os." + call.next())) {
                report(SourceRules.OBFUSCATED, "Calls " + call.next() + " of a library of the system.");
            } else if (call.mentions("__file__"::equals) || call.words().startsWith("./")) {
                report(SourceRules.LIBRARY, call.path() + " loads a library that comes with the model.");
            }
        } else if (Reach.runsCommands(call.path()) || Reach.startsProcess(call.path())) {
            judgeCommand(call);
        }
    }

    private static boolean isPayload(Call call, PythonSource source) throws LimitReached {
        return call.mentions(n -> Reach.decodes(n) || Reach.downloads(n) || source.isTainted(n))
                || call.mentions("chr"::equals) && call.mentions(".join"::equals) && call.mentions("for"::equals);
    }

    /** Libraries look up by name, too; they do not call at once what they found, nor decode its name. */
    private static boolean hidesImport(Call call) throws LimitReached {
        return call.mentions("__import__"::equals)
                && (call.givesCalled()
                        || call.mentions(Reach::decodes)
                        || Stream.of(call.words().split(" ")).anyMatch(Reach::isSystemModule));
    }

    /** Whether the text that a call runs starts processes itself. */
    private boolean runsCommandsInside(Call call) throws LimitReached {
        Optional<String> text = call.text();
        if (text.isEmpty()) {
            return false;
        }
        for (Call inside : PythonSource.read(text.get(), inspection.budget()).calls()) {
            if (Reach.startsProcess(inside.path()) || isImportOfSystem(inside)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isImportOfSystem(Call call) throws LimitReached {
        return call.path().equals("__import__") && Reach.startsProcess(call.words() + "." + call.next());
    }

    private void judgeCommand(Call call) throws LimitReached {
        boolean loading = call.moment() != Call.Moment.LATER;
        String words = call.words();
        if (ShellCommand.hostile(words).isPresent()
                || ShellCommand.boasts(words)
                || loading && ShellCommand.isProof(words)) {
            report(SourceRules.COMMAND, call.path() + " runs " + words + ".");
        } else if (call.mentions(Reach::decodes)) {
            report(SourceRules.HIDDEN, call.path() + " runs a command that was decoded.");
        } else if (call.moment() == Call.Moment.STATEMENT) {
            report(SourceRules.AT_LOADING, "Loading the module calls " + call.path() + ".");
        }
    }

    /** A socket, and a shell or a terminal whose streams are put in its place. */
    private void judgeShell(List<Call> calls) throws LimitReached {
        boolean socket = false;
        boolean streams = false;
        boolean shell = false;
        for (Call call : calls) {
            String path = call.path();
            socket |= path.equals("socket.socket") || path.endsWith(".connect");
            streams |= path.equals("os.dup2") || path.equals("pty.spawn");
            shell |= Reach.runsCommands(path) && ShellCommand.isInterpreter(call.words());
        }
        if (socket && streams && shell) {
            report(SourceRules.REMOTE, "A socket is connected to a shell.");
        }
    }

    /** A file that is downloaded, and a command or an interpreter that runs it. */
    private void judgeDropped(List<Call> calls) throws LimitReached {
        Set<String> dropped = new HashSet<>();
        for (Call call : calls) {
            if (Reach.dropsFile(call.path())) {
                WORDS.splitAsStream(call.words())
                        .filter(w -> w.length() > 3 && !w.contains("://"))
                        .forEach(dropped::add);
            } else if (Reach.startsProcess(call.path()) || Reach.runsFile(call.path())) {
                String words = call.words();
                if (!ShellCommand.isUnpacking(words)
                        && WORDS.splitAsStream(words).anyMatch(dropped::contains)) {
                    report(SourceRules.HIDDEN, call.path() + " runs a file that was downloaded: " + words + ".");
                }
            }
        }
    }

    /** Keys of the user that are read, and a connection. */
    private void judgeSecrets(PythonSource source) throws LimitReached {
        List<Call> calls = source.calls();
        if (calls.stream().anyMatch(c -> Reach.sends(c.path()) || Reach.downloads(c.path()))
                && (source.hasString(text -> SECRET.matcher(text).find()) || opensPasswords(calls))) {
            report(SourceRules.SECRETS, "Reads keys of the user, and opens connections.");
        }
    }

    private static boolean opensPasswords(List<Call> calls) throws LimitReached {
        for (Call call : calls) {
            if (call.path().equals("open") && PASSWORDS.matcher(call.words()).find()) {
                return true;
            }
        }
        return false;
    }

    private void report(Rule rule, String summary) {
        inspection.report(rule, place, summary);
    }

    /** Reports code that is taken from an address and run. */
    public void judgeDownloaded(String line) {
        report(SourceRules.HIDDEN, line + " runs what is downloaded.");
    }

    /** Reports a shell script or command line that only an attack has. */
    public void judgeShell(String script) {
        ShellCommand.hostile(script).ifPresent(part -> report(SourceRules.COMMAND, "The script runs " + part + "."));
    }
}
