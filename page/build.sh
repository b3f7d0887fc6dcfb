#!/usr/bin/env bash
# Checks the sources of the page and builds it into briefcheck/web/page.
# Needs Node 20 or later; the built files are committed, so that nobody else does.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

npm ci --ignore-scripts --no-audit --no-fund
npm run check
npm run build -- "$@"
