# shellcheck shell=bash
# Sourced by peers, flat and startup, after bin/.common.sh: how the work is prepared, and what they need.

# Installs what is missing from Debian's packages, where that can be done.
ready_tools() {
  local tool
  for tool in wrk jq curl; do
    command -v $tool >/dev/null || install_packages $tool || true
    command -v $tool >/dev/null || fail 3 "$tool is needed; Debian and Ubuntu have it: apt-get install $tool"
  done
}

# mock_jar [FILE]: sets JAR to that file, or to the mock's runnable jar, built where it is missing or old.
mock_jar() {
  if [ -n "${1:-}" ]; then
    [ -f "$1" ] || fail 2 "--jar: there is no file $1"
    JAR=$1
    return
  fi
  "$ROOT/bin/mock-server" --version >/dev/null
  ready_jar mock-server schemas/pom.xml schemas/src/main mock-server/pom.xml mock-server/src/main
}

# Sets JAVA_NEWER to a java of version 25, from JAVA_25 or from the usual places, of which one is that of GitHub's setup-java.
newer_java() {
  local java
  for java in "${JAVA_25:-}" "${JAVA_HOME_25_X64:-}/bin/java" /usr/lib/jvm/*25*/bin/java; do
    if [ -x "$java" ] && "$java" -version 2>&1 | grep -q 'version "25'; then
      JAVA_NEWER=$java
      return 0
    fi
  done
  return 1
}

# The options of the JVM in the image, but for the place of its cache.
image_options() {
  sed -n 's/^ENTRYPOINT \[\(.*\)\]$/\1/p' "$ROOT/Dockerfile" | tr -d '",' | tr ' ' '\n' | grep '^-X' | grep -v AOTCache
}

key() {
  printf 'examp_Bench%027d' "$1"
}

# calls URL: makes the calls on standard input with one connection, a line each: method, path, key, body (with tabs).
# Prints the answers, a line each.
calls() {
  awk -F '\t' -v url="$1" '
    NR > 1 { print "next" }
    {
      body = $4; gsub(/\\/, "\\\\", body); gsub(/"/, "\\\"", body)
      printf "url = \"%s%s\"\nrequest = \"%s\"\nfail-with-body\nsilent\nshow-error\nwrite-out = \"\\n\"\n", url, $2, $1
      printf "header = \"Authorization: Bearer %s\"\nheader = \"X-Examplary-Key: %s\"\n", $3, $3
      if (body != "") printf "header = \"Content-Type: application/json\"\ndata = \"%s\"\n", body
    }' | curl -K -
}

# prepare URL COUNT: makes workspaces, each with a student and an exam that ten sessions are about to take. Leaves in
# WORK the file "prepared" for work.lua, the states to restore, and what the mock answers: session.json, view.json.
prepare() {
  local url=$1 count=$2 i actors exams tokens
  actors=$(for ((i = 1; i <= count; i++)); do
    printf 'POST\t/users\t%s\t{"email":"student@example.com","name":"My Student"}\n' "$(key $i)"
  done | calls "$url" | jq -r .id)
  exams=$(i=0; for actor in $actors; do
    i=$((i + 1))
    printf 'POST\t/exams\t%s\t%s\n' "$(key $i)" '{"name":"Algebra","questions":[{"type":"true-false","title":"3 + 4 = 7","settings":{"correctAnswer":"true"}}],"permissions":[{"actor":"'"$actor"'","role":"participant"}]}'
  done | calls "$url" | jq -r '"\(.id) \(.questions[0].id)"')
  paste -d ' ' <(for ((i = 1; i <= count; i++)); do key $i; echo; done) <(echo "$actors") <(echo "$exams") >"$WORK/people"
  while read -r key actor exam _; do
    for i in 1 2 3 4 5 6 7 8 9 10; do
      printf 'POST\t/embed-sessions\t%s\t%s\n' "$key" '{"flow":"take-exam","actor":"'"$actor"'","presets":{"examId":"'"$exam"'"},"theme":{"primaryColor":"#4f46e5","locale":"en"},"metadata":{"courseId":"course-7","attempt":1},"returnUrl":"https://app.example.com/done?course=7"}'
    done
  done <"$WORK/people" | calls "$url" >"$WORK/sessions"
  head -n 1 "$WORK/sessions" >"$WORK/session.json"
  tokens=$(jq -r '.id | ltrimstr("embed_session_")' "$WORK/sessions")
  paste -d ' ' "$WORK/people" <(echo "$tokens" | paste -d ' ' - - - - - - - - - -) >"$WORK/prepared"
  for token in $tokens; do
    printf 'POST\t/embeds/%s/actions\t\t{"action":"start"}\n' "$token"
  done | calls "$url" >/dev/null
  for ((i = 1; i <= count; i++)); do
    printf 'GET\t/__admin/examplary/state\t%s\t\n' "$(key $i)"
  done | calls "$url" >"$WORK/states"
  printf 'POST\t/embeds/%s/actions\t\t{"action":"answer","questionId":"%s","value":"true"}\n' \
    "${tokens%%[!A-Za-z0-9]*}" "$(head -n 1 "$WORK/people" | cut -d ' ' -f 4)" | calls "$url" >"$WORK/view.json"
  [ "$(wc -l <"$WORK/states")" = "$count" ] || fail 3 "the work could not be prepared; see $WORK"
}

# restore URL COUNT: brings as many workspaces back to what was prepared.
restore() {
  local i=0 state
  head -n "$2" "$WORK/states" | while IFS= read -r state; do
    i=$((i + 1))
    printf 'PUT\t/__admin/examplary/state\t%s\t%s\n' "$(key $i)" "$state"
  done | calls "$1" >/dev/null
}

machine() {
  local model
  model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
  printf '%s cores%s, %s%s.\n' "$(getconf _NPROCESSORS_ONLN)" "${model:+ ($model)}" \
    "$("$JAVA" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/Java \1/p' | head -n 1)" \
    "$(newer_java && "$JAVA_NEWER" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/ and \1/p' | head -n 1)"
}
