# Builds what the commands run, when sources changed since the last build. Sourced by ./weir.

launcher_jar=deploy/local/launcher/target/weir-local.jar
build_log="$root/.weir/logs/build.log"
build_stamp="$root/.weir/build.stamp"

# Prints a digest of names, sizes and times of everything that a build reads.
sources_digest() {
  (cd "$root" && find . \( -name target -o -name .git -o -name .weir -o -name node_modules -o -path '*/src/test' \) -prune \
    -o -type f \( -path '*/src/*' -o -name pom.xml -o -path './.mvn/*' \) -printf '%p %s %T@\n') \
    | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1
}

is_built() {
  local jar
  for jar in "$launcher_jar" examples/target/lib deploy/local/cluster/target/weir-local-cluster.jar \
    services/{registry,scanner,deployer,finops,drift}/target/quarkus-app/quarkus-run.jar; do
    [[ -e "$root/$jar" ]] || return 1
  done
}

build_if_changed() {
  [[ -z "${WEIR_SKIP_BUILD:-}" ]] || return 0
  local digest
  digest="$(sources_digest)"
  if [[ -f "$build_stamp" && "$(<"$build_stamp")" == "$digest" ]] && is_built; then
    return 0
  fi
  require_maven_and_git
  mkdir -p "$(dirname "$build_log")"
  printf 'Building Weir (JDK %s; log: %s)\n' "$(jdk_release "$JAVA_HOME")" "$build_log"
  local begin=$SECONDS
  if ! (cd "$root" && mvn -B -Dmaven.test.skip=true -Dspotless.apply.skip -Dspotless.check.skip package 2>&1) \
    | tee "$build_log" | build_progress; then
    printf 'weir: the build failed; the log ends with:\n' >&2
    grep -v -e '\] Download' -e '^\[INFO\] *$' -e '^Progress' "$build_log" | tail -n 30 >&2
    exit 1
  fi
  printf '%s\n' "$digest" >"$build_stamp"
  printf 'Built after %d s\n' "$((SECONDS - begin))"
}

# Everything that is checked, three modules at a time: their tests wait more than they work. What was built for it serves
# the other commands too.
run_tests() {
  require_maven_and_git
  local digest
  digest="$(sources_digest)"
  (cd "$root" && mvn -B -ntp -T 3 verify "$@")
  mkdir -p "$(dirname "$build_stamp")"
  printf '%s\n' "$digest" >"$build_stamp"
}

# Looks for inputs that the scanner cannot bear: fuzz [--minutes N] [--seed S].
run_fuzzer() {
  local minutes=10 seed=1 usage='Usage: weir fuzz [--minutes N] [--seed S]'
  if [[ "${1:-}" == --help || "${1:-}" == -h ]]; then
    printf '%s\nLooks for inputs that crash or stall the scanner: N minutes (10) of mutated files; the same S (1), the same files.\n' "$usage"
    exit 0
  fi
  while (($# >= 2)); do
    case "$1" in
      --minutes) minutes="$2" ;;
      --seed) seed="$2" ;;
      *) break ;;
    esac
    shift 2
  done
  if (($# > 0)) || [[ ! "$minutes" =~ ^[0-9]{1,5}$ || ! "$seed" =~ ^[0-9]{1,9}$ ]]; then
    printf '%s\n' "$usage" >&2
    exit 2
  fi
  require_maven_and_git
  (cd "$root" && mvn -q -B -ntp -pl services/scanner -am test -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dweir.fuzz.minutes="$minutes" -Dweir.fuzz.seed="$seed")
}

# Writes the documents that are made from the catalogue, and releases changed schemas.
generate_documents() {
  require_maven_and_git
  (cd "$root" && mvn -q -B -ntp -pl schemas -am test -Dweir.regenerate=true \
    -Dtest='GeneratedDocumentsTest,ReleasedSchemasTest' -Dsurefire.failIfNoSpecifiedTests=false)
  git -C "$root" status --short -- docs deploy schemas
}

# Reads Maven's output; prints one line per module with its time and how much was downloaded for it.
build_progress() {
  local line name="" place="" begin=$SECONDS files=0
  while IFS= read -r line; do
    if [[ "$line" == *"] Downloaded from "* ]]; then
      files=$((files + 1))
    elif [[ "$line" =~ ^\[INFO\]\ Building\ (.+)\ [^\ ]+\ +(\[[0-9]+/[0-9]+\])$ ]]; then
      module_line
      name="${BASH_REMATCH[1]}" place="${BASH_REMATCH[2]}" begin=$SECONDS files=0
      [[ "$WEIR_COLOUR" == no ]] || printf '  %-7s %-24s    …\r' "$place" "$name"
    fi
  done
  module_line
}

# Prints the line of the module that build_progress has read to its end.
module_line() {
  [[ -n "$name" ]] || return 0
  printf '  %-7s %-24s %4d s' "$place" "$name" "$((SECONDS - begin))"
  ((files == 0)) || printf '  (%d files downloaded)' "$files"
  printf '\n'
}
