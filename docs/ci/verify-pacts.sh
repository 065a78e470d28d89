#!/usr/bin/env bash
# Checks and verifies a consumer's pacts against Examplary Mock, on any machine with bash, git and a JDK 17.
#
#   verify-pacts.sh [PACTS [REPORTS]]
#
# PACTS is a pact file or a folder of them (pacts), REPORTS the folder for the reports (pact-reports). Both steps run,
# also when the first finds something.
#
#   EXAMPLARY_MOCK      a checkout of Examplary Mock; what is not built is built (the one that this script is in)
#   EXAMPLARY_PROVIDER  the address of a running mock; without, one is started for the verification
#
# Exit codes: 0 all is well, 1 a pact is wrong, 2 wrong usage, 3 a tool failed.
set -euo pipefail

PACTS=${1:-pacts}
REPORTS=${2:-pact-reports}
EXAMPLARY_MOCK=${EXAMPLARY_MOCK:-$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}

harness=$EXAMPLARY_MOCK/bin/test-harness
[ -x "$harness" ] || {
  echo "verify-pacts: there is no checkout of Examplary Mock at $EXAMPLARY_MOCK; set EXAMPLARY_MOCK to one" >&2
  exit 2
}

provider=()
[ -z "${EXAMPLARY_PROVIDER:-}" ] || provider=(--provider "$EXAMPLARY_PROVIDER")

checked=0
verified=0
"$harness" pacts check "$PACTS" || checked=$?
"$harness" pacts verify "$PACTS" ${provider[@]+"${provider[@]}"} --report "$REPORTS" || verified=$?
exit $((checked > verified ? checked : verified))
