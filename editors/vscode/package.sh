#!/usr/bin/env bash
# Checks and builds the extension, and packs it: briefcheck-VERSION.vsix in this folder.
# Needs Node 20 or later, and the network.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

npm ci --ignore-scripts --no-audit --no-fund
npm run check
npm run build
cp ../../LICENSE .
# Not among the dependencies: it brings ten times as many packages as all else. It is
# the last version for Node 20.
npx --yes --ignore-scripts @vscode/vsce@3.9.2 package \
    --no-dependencies --allow-missing-repository
