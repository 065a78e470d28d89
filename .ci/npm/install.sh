# shellcheck shell=bash
# Sourced by the scripts in .ci that use a tool from npm, after bin/.common.sh.

# npm_tools: sets NPM_TOOLS to the folder of the installed packages, all at their pinned versions, which is kept where
# this checkout keeps what it builds. Where that cannot be had, sets NPM_TROUBLE to the reason and fails.
npm_tools() {
  local pinned=$ROOT/.ci/npm work=$ROOT/target/npm
  NPM_TOOLS=$work/node_modules
  NPM_TROUBLE="for want of npm"
  command -v npm >/dev/null || return 1
  # The marker is written last, so that an installation that broke off is not taken for a whole one.
  cmp -s "$pinned/package-lock.json" "$work/installed.json" && return 0
  rm -rf "$work"
  mkdir -p "$work"
  cp "$pinned/package.json" "$pinned/package-lock.json" "$work/"
  if ! npm ci --prefix "$work" --no-audit --no-fund --ignore-scripts >"$work/npm.log" 2>&1; then
    NPM_TROUBLE="npm could not install it: $(grep -im 1 'error' "$work/npm.log" || tail -n 1 "$work/npm.log")"
    return 1
  fi
  cp "$pinned/package-lock.json" "$work/installed.json"
}
