# shellcheck shell=bash
# Sourced, after .common.sh, by what tries images. Such a script sets WORK, a folder of its own that it removes in the end,
# QUICK=yes if nothing is to be installed, REQUIRE=yes if it may not be skipped; and calls end_engine in the end.

ENGINE_PID="" MADE_IMAGES=() COMPOSE=()

skip() {
  echo "$TOOL: SKIPPED: $*"
  [ "$REQUIRE" = no ] || exit 2
  exit 0
}

# ---- engine

DOCKER=""
docker() {
  command "$DOCKER" "$@"
}

find_engine() {
  local candidate
  for candidate in "$(command -v docker || true)" /usr/bin/docker; do
    if [ -x "$candidate" ] && "$candidate" info >/dev/null 2>&1; then
      DOCKER=$candidate
      return 0
    fi
  done
  return 1
}

# An engine of our own: its data, socket and process end with this script.
start_engine() {
  local tries=0
  export DOCKER_HOST=unix://$WORK/docker.sock
  dockerd --data-root "$WORK/data" --exec-root "$WORK/exec" --pidfile "$WORK/pid" --host "$DOCKER_HOST" \
    >"$WORK/dockerd.log" 2>&1 </dev/null &
  ENGINE_PID=$!
  while [ $tries -lt 100 ] && kill -0 "$ENGINE_PID" 2>/dev/null; do
    find_engine && return 0
    tries=$((tries + 1))
    sleep 0.2
  done
  tail -n 5 "$WORK/dockerd.log" >&2
  return 1
}

require_engine() {
  find_engine && return 0
  [ "$(id -u)" -eq 0 ] || skip "no Docker engine runs, and only root could start one"
  if ! command -v dockerd >/dev/null; then
    [ "$QUICK" = no ] || skip "no Docker engine is at hand"
    install_packages docker.io iptables || skip "no Docker engine is installed, and none could be installed"
  fi
  start_engine || skip "the Docker engine does not start here"
}

# ---- base images

# The default of an ARG of the Dockerfile.
base_image() {
  sed -n "s/^ARG $1=//p" "$ROOT/Dockerfile"
}

# ensure_image NAME MAKER: there already, pulled, or made here. What is made ends with end_engine.
ensure_image() {
  local name=$1 maker=$2
  docker image inspect "$name" >/dev/null 2>&1 && return 0
  if timeout 300 "$DOCKER" pull -q "$name" >/dev/null 2>&1; then
    return 0
  fi
  say "makes $name here, since it cannot be pulled"
  "$maker" "$name" || skip "the image $name can neither be pulled nor made here"
  MADE_IMAGES+=("$name")
}

# debian_files NAME SUITE [PACKAGE…]: sets FILES to a tar of a Debian with these packages, which is kept for the next time.
debian_files() {
  local name=$1 suite=$2 options=()
  shift 2
  FILES=$ROOT/target/test-image/$name.tar
  [ ! -f "$FILES" ] || return 0
  [ $# -eq 0 ] || options=(--include="$(IFS=, && echo "$*")")
  [ "$(id -u)" -eq 0 ] || return 1
  command -v debootstrap >/dev/null || { [ "$QUICK" = no ] && install_packages debootstrap; } || return 1
  debootstrap --variant=minbase ${options[@]+"${options[@]}"} "$suite" "$WORK/$name" >"$WORK/debootstrap.log" 2>&1 || {
    tail -n 5 "$WORK/debootstrap.log" >&2
    return 1
  }
  # Like the images of Debian: without what a container does not read.
  rm -rf "$WORK/$name"/var/cache/apt/* "$WORK/$name"/var/lib/apt/lists/* \
    "$WORK/$name"/usr/share/doc/* "$WORK/$name"/usr/share/man/* "$WORK/$name"/usr/share/locale/*
  mkdir -p "$(dirname "$FILES")"
  tar -C "$WORK/$name" --numeric-owner -cf "$FILES.$$" . && mv "$FILES.$$" "$FILES"
  rm -rf "${WORK:?}/$name"
}

make_debian() {
  local suite=${1#debian:}
  suite=${suite%-slim}
  debian_files "$suite" "$suite" && docker import "$FILES" "$1" >/dev/null
}

# A JDK of the wanted version from this machine, on top of the Debian base.
make_jdk() {
  local name=$1 version=${1##*:} home
  version=${version%%-*}
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk*; do
    if [ -x "$home/bin/jlink" ] && grep -q "^JAVA_VERSION=\"${version}[.\"]" "$home/release" 2>/dev/null; then
      # Packages of a JDK have links to files outside of it; a copy has the files.
      mkdir "$WORK/jdk"
      cp -rL "$home/." "$WORK/jdk/openjdk" || return 1
      cat >"$WORK/jdk/Dockerfile" <<DOCKERFILE
FROM $(base_image BASE_IMAGE)
COPY openjdk /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
DOCKERFILE
      docker build -q -t "$name" "$WORK/jdk" >/dev/null || return 1
      rm -rf "$WORK/jdk"
      return 0
    fi
  done
  return 1
}

# ---- Compose

# Sets COMPOSE to its command.
# shellcheck disable=SC2034  # Read by what sources this.
find_compose() {
  if docker compose version >/dev/null 2>&1; then
    COMPOSE=(docker compose)
  elif command -v docker-compose >/dev/null; then
    COMPOSE=(docker-compose)
  elif [ "$QUICK" = no ] && install_packages docker-compose; then
    COMPOSE=(docker-compose)
  else
    return 1
  fi
}

# ---- the end

# Removes the images that were made here, and ends the engine if it was started here.
end_engine() {
  local image
  for image in ${MADE_IMAGES[@]+"${MADE_IMAGES[@]}"}; do
    docker image rm -f "$image" >/dev/null 2>&1 || true
  done
  [ -z "$ENGINE_PID" ] || {
    kill "$ENGINE_PID" 2>/dev/null || true
    wait "$ENGINE_PID" 2>/dev/null || true
  }
}
