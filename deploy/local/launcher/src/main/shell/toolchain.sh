# Finds what Weir needs on this machine, or says what is missing and what to do. Sourced by ./weir.

oldest_jdk=21
best_jdk=25
oldest_maven=3.8.7

say_and_leave() {
  printf 'weir: %s\n' "$1" >&2
  exit 1
}

require_linux() {
  [[ "$(uname -s)-$(uname -m)" == Linux-x86_64 ]] \
    || say_and_leave "the local mesh runs on Linux on x86-64; its PostgreSQL is built for that. Use deploy/compose elsewhere."
}

# Prints the feature release of a JDK's home, or nothing where there is no JDK.
jdk_release() {
  [[ -x "$1/bin/javac" && -r "$1/release" ]] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Prints the homes in which a JDK may be, the likeliest first.
jdk_candidates() {
  local javac
  [[ -n "${JAVA_HOME:-}" ]] && printf '%s\n' "$JAVA_HOME"
  if javac="$(command -v javac)"; then dirname "$(dirname "$(readlink -f "$javac")")"; fi
  local pattern home
  for pattern in "${WEIR_JDK_PLACES[@]}"; do
    for home in $pattern; do
      [[ -d "$home" ]] && printf '%s\n' "$home"
    done
  done
  return 0
}

WEIR_JDK_PLACES=("/usr/lib/jvm/*" "/opt/*" "/opt/java/*" "${HOME:-/root}/.sdkman/candidates/java/*" "${HOME:-/root}/.jdks/*")

# Sets JAVA_HOME to the JDK that suits best: release 25 before others, then the newest, never one older than 21.
find_jdk() {
  local home release best="" best_rank=0 rank seen=""
  while IFS= read -r home; do
    release="$(jdk_release "$home")"
    [[ -n "$release" ]] || continue
    seen+=" $release"
    ((release >= oldest_jdk)) || continue
    rank=$((release == best_jdk ? 1000 : release))
    if ((rank > best_rank)); then
      best="$home" best_rank=$rank
    fi
  done < <(jdk_candidates)
  if [[ -z "$best" ]]; then
    say_and_leave "a JDK $oldest_jdk or newer is needed${seen:+; found only release(s):$seen}.
  Debian, Ubuntu: apt install openjdk-21-jdk-headless (or temurin-25-jdk); elsewhere unpack any JDK $best_jdk
  and set JAVA_HOME to its directory."
  fi
  export JAVA_HOME="$best"
}

# Succeeds when version $1 is at least $2.
at_least() {
  [[ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" == "$2" ]]
}

require_maven_and_git() {
  command -v git >/dev/null || say_and_leave "Git is needed. Debian, Ubuntu: apt install git"
  command -v mvn >/dev/null || say_and_leave "Maven $oldest_maven or newer is needed. Debian, Ubuntu: apt install maven"
  local version
  version="$(mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)"
  at_least "${version:-0}" "$oldest_maven" \
    || say_and_leave "Maven $oldest_maven or newer is needed, found ${version:-none}. Debian, Ubuntu: apt install maven"
}
