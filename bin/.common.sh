# shellcheck shell=bash
# Sourced by the scripts in this folder and in .ci. They set TOOL, the name that messages start with, and ROOT, the checkout.

say() {
  printf '%s: %s\n' "$TOOL" "$*" >&2
}

# fail EXIT-CODE MESSAGE…
fail() {
  local code=$1
  shift
  say "$@"
  exit "$code"
}

# The project's version, from the first <version> of the root pom, which is its own.
project_version() {
  sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$ROOT/pom.xml" | head -n 1
}

# pom_property NAME: a version from the properties of the root pom, in which all are.
pom_property() {
  sed -n "s|.*<$1>\(.*\)</$1>.*|\1|p" "$ROOT/pom.xml" | head -n 1
}

# Sets JAVA to a java of version 17 or newer, from JAVA_HOME where that is set, else from the PATH.
require_java() {
  local found major
  if [ -n "${JAVA_HOME:-}" ]; then
    JAVA=$JAVA_HOME/bin/java
    [ -x "$JAVA" ] || fail 2 "JAVA_HOME is $JAVA_HOME, which has no bin/java; Java 17 or newer is needed"
  else
    JAVA=$(command -v java) || fail 2 "Java 17 or newer is needed, and there is no java on the PATH"
  fi
  found=$("$JAVA" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  major=${found%%[!0-9]*}
  [ "${major:-0}" -ge 17 ] || fail 2 "Java 17 or newer is needed, and $JAVA is version ${found:-unknown}"
}

# Sets MVN: the mvn on the PATH, else the wrapper, which fetches a Maven once.
require_maven() {
  MVN=$(command -v mvn) || MVN=$ROOT/mvnw
  [ -x "$(dirname "$JAVA")/javac" ] || fail 2 "a JDK is needed to build, and beside $JAVA there is no javac"
}

# Runs Maven in the checkout. MAVEN_ARGS is passed on by hand, since Maven 3.8 does not read it.
maven() {
  local arguments=()
  read -r -a arguments <<<"${MAVEN_ARGS:-}" || true
  (cd "$ROOT" && MAVEN_ARGS='' "${MVN:-mvn}" -B ${arguments[@]+"${arguments[@]}"} "$@")
}

# Waits until no other script builds in this checkout. The lock is the open folder itself, and ends with the
# process or with unlock_build; where there is no flock, builds are not kept apart.
lock_build() {
  command -v flock >/dev/null || return 0
  exec 9<"$ROOT"
  flock -n 9 || {
    say "waits for another build in this checkout"
    flock 9 || true
  }
}

unlock_build() {
  exec 9<&-
}

# fresh FILE SOURCE…: whether the file exists and no source, file or folder, is newer.
fresh() {
  local file=$1
  shift
  [ -f "$file" ] && [ -z "$(cd "$ROOT" && find "$@" -newer "$file" 2>/dev/null | head -n 1)" ]
}

# The newest standalone jar that Maven has built in a module.
built_jar() {
  # shellcheck disable=SC2012  # Maven names these files.
  ls -t "$ROOT/$1"/target/*-standalone.jar 2>/dev/null | head -n 1 || true
}

# Puts a copy of the built jar where the scripts run it. Maven writes into the jar it built before, and a server
# that runs from that very file would lose its classes in the middle of its work; a renamed copy stays whole.
place_jar() {
  local built=$1 runnable=$2 built_at=$3
  mkdir -p "$(dirname "$runnable")"
  cp "$built" "$runnable.$$"
  touch -r "$built_at" "$runnable.$$"
  mv -f "$runnable.$$" "$runnable"
}

# ready_jar MODULE SOURCE…: sets JAR to a runnable jar of the module that is newer than all its sources (given
# relative to the checkout), and builds it where there is none.
ready_jar() {
  local module=$1 built
  shift
  set -- pom.xml .mvn LICENSE NOTICE "$@"
  JAR=$ROOT/$module/target/run/$(basename "$module").jar
  fresh "$JAR" "$@" && return 0
  lock_build
  if ! fresh "$JAR" "$@"; then
    built=$(built_jar "$module")
    if [ -n "$built" ] && fresh "$built" "$@"; then
      place_jar "$built" "$JAR" "$built"
    else
      build_jar "$module"
    fi
  fi
  unlock_build
}

build_jar() {
  local module=$1 started log
  require_maven
  say "builds $module (a first build fetches libraries for some minutes)"
  started=$(mktemp)
  log=$(mktemp)
  # Format and tests are for bin/test; whoever starts the tool wants it to run.
  if ! maven -pl "$module" -am -Dmaven.test.skip=true -Dspotless.check.skip=true package >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log" "$started"
    fail 3 "the build failed, see above"
  fi
  place_jar "$(built_jar "$module")" "$JAR" "$started"
  rm -f "$log" "$started"
}

# Becomes the jar's process, so that signals reach it.
run_jar() {
  local options=()
  read -r -a options <<<"${JAVA_OPTS:-}" || true
  exec "$JAVA" ${options[@]+"${options[@]}"} -jar "$JAR" "$@"
}

# start_mock LOG-FILE [OPTION…]: starts a mock on a free port, in the background, and waits until it listens. Sets
# MOCK_PID, and MOCK to where it is; fails if it does not start.
start_mock() {
  local log=$1 tries=0
  shift
  MOCK=""
  "$ROOT/bin/mock-server" --port 0 "$@" >"$log" 2>&1 </dev/null &
  MOCK_PID=$!
  while [ -z "$MOCK" ] && [ $tries -lt 3000 ] && kill -0 "$MOCK_PID" 2>/dev/null; do
    MOCK=$(sed -n 's|^ *API *\(http://[^ ]*\) *$|\1|p' "$log")
    tries=$((tries + 1))
    sleep 0.2
  done
  [ -n "$MOCK" ]
}

# Ends the mock that start_mock started, if any.
stop_mock() {
  [ -n "${MOCK_PID:-}" ] || return 0
  kill "$MOCK_PID" 2>/dev/null || true
  wait "$MOCK_PID" 2>/dev/null || true
  MOCK_PID=""
}

# install_packages PACKAGE…: with apt as root, in CI also by a sudo that asks for nothing; fails where that is not possible.
install_packages() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get)
  command -v apt-get >/dev/null || return 1
  if [ "$(id -u)" -ne 0 ]; then
    # Elsewhere nobody has said that we may.
    [ -n "${CI:-}" ] && sudo -n true 2>/dev/null || return 1
    apt=(sudo -n "${apt[@]}")
  fi
  say "installs $*"
  "${apt[@]}" install -y -q --no-install-recommends "$@" >/dev/null 2>&1 && return 0
  "${apt[@]}" update -q >/dev/null 2>&1 || return 1
  "${apt[@]}" install -y -q --no-install-recommends "$@" >/dev/null 2>&1
}

# Prints a port that nobody listens on, for what must be told one.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
      echo "$port"
      return
    }
  done
}
