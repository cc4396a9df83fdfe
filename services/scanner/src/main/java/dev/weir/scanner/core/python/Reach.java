package dev.weir.scanner.core.python;

import java.util.Set;
import java.util.regex.Pattern;

/** What the functions of Python and its usual libraries do, as far as hostile code needs them. */
final class Reach {

    private static final Set<String> RUNS_CODE = Set.of("exec", "eval", "builtins.exec", "builtins.eval");
    private static final Set<String> UNPACKS = Set.of("marshal.loads", "pickle.loads", "cPickle.loads", "dill.loads");
    private static final Pattern RUNS_COMMANDS = Pattern.compile(
            "(os|posix|nt)\\.(system|popen|exec[lv]p?e?|spawn\\w+)|subprocess\\.\\w+|commands\\.\\w+|pty\\.spawn");

    /** What of those a name is looked up for only to hide it. */
    private static final Pattern STARTS_PROCESS =
            Pattern.compile("(.+\\.)?(os|posix|nt)\\.(system|popen|exec[lv]p?e?|spawn[lv]p?e?)|(.+\\.)?subprocess\\."
                    + "(run|call|Popen|check_call|check_output|getoutput|getstatusoutput)|(.+\\.)?pty\\.spawn");

    /** What calls a function that it is given. */
    private static final Pattern PASSES_ON = Pattern.compile(
            "(functools\\.)?partial|map|filter|(atexit\\.)?register|(.+\\.)?(Thread|Process|Timer|submit|apply|apply_async"
                    + "|start_new_thread|starmap|call_soon)");

    private static final Pattern LOADS_LIBRARY =
            Pattern.compile("ctypes\\.(CDLL|PyDLL|WinDLL|OleDLL)|ctypes\\.(cdll|windll|pydll|oledll)\\.LoadLibrary");
    private static final Pattern DECODES = Pattern.compile(
            "base64\\.\\w*decode|\\.?b(16|32|64|85)decode|binascii\\.(unhexlify|a2b_\\w+)|(bytes|bytearray)\\.fromhex"
                    + "|codecs\\.decode|zlib\\.decompress|gzip\\.decompress|bz2\\.decompress|lzma\\.decompress");
    private static final Pattern DOWNLOADS = Pattern.compile(
            "urllib\\.request\\.\\w+|urllib2?\\.urlopen|urlopen|requests\\.(get|post)|httpx\\.(get|post)"
                    + "|socket\\.socket|\\.recv");

    private static final Pattern SENDS = Pattern.compile("requests\\.(post|put|get)|httpx\\.(post|put|get)"
            + "|urllib\\.request\\.(urlopen|Request)|urllib2?\\.urlopen|urlopen|\\w+\\.send(all)?");
    private static final Set<String> SYSTEM_MODULES =
            Set.of("os", "posix", "nt", "subprocess", "pty", "ctypes", "socket", "builtins");

    private Reach() {}

    static boolean sends(String path) {
        return SENDS.matcher(path).matches();
    }

    static boolean isEnvironment(String path) {
        return path.equals("os.environ");
    }

    static boolean isSystemModule(String name) {
        return SYSTEM_MODULES.contains(name);
    }

    static boolean runsCode(String path) {
        return RUNS_CODE.contains(path);
    }

    static boolean unpacks(String path) {
        return UNPACKS.contains(path);
    }

    static boolean runsCommands(String path) {
        return RUNS_COMMANDS.matcher(path).matches();
    }

    static boolean startsProcess(String path) {
        return STARTS_PROCESS.matcher(path).matches();
    }

    static boolean dropsFile(String path) {
        return path.equals("urllib.request.urlretrieve")
                || path.equals("urllib.urlretrieve")
                || path.equals("wget.download");
    }

    static boolean runsFile(String path) {
        return path.equals("runpy.run_path") || path.equals("execfile") || path.equals("os.startfile");
    }

    static boolean passesOn(String path) {
        return PASSES_ON.matcher(path).matches();
    }

    static boolean loadsLibrary(String path) {
        return LOADS_LIBRARY.matcher(path).matches();
    }

    static boolean decodes(String path) {
        return DECODES.matcher(path).matches();
    }

    static boolean downloads(String path) {
        return DOWNLOADS.matcher(path).matches();
    }
}
