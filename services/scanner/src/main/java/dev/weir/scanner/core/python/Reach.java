package dev.weir.scanner.core.python;

import java.util.Set;
import java.util.regex.Pattern;

/** What the functions of Python and its usual libraries do, as far as hostile code needs them. */
final class Reach {

    private static final Set<String> RUNS_CODE = Set.of("exec", "eval", "builtins.exec", "builtins.eval");
    private static final Set<String> UNPACKS = Set.of("marshal.loads", "pickle.loads", "cPickle.loads", "dill.loads");
    private static final Pattern RUNS_COMMANDS =
            Pattern.compile("os\\.(system|popen|exec[lv]p?e?|spawn\\w+)|subprocess\\.\\w+|commands\\.\\w+|pty\\.spawn");
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
