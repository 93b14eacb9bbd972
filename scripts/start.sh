#!/bin/sh
# `npm start`: installs what is missing, and becomes the start script, so that no shell waits beside it.
cd "$(dirname "$0")/.." || exit
node scripts/install-packages.js || exit

# What is freed goes back to the machine: with glibc's own values half of the memory of this process was such.
export MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=65536 MALLOC_TRIM_THRESHOLD_=65536

# What Node reads is compiled once, not at each start.
export NODE_COMPILE_CACHE="$PWD/.cache/node"

exec node_modules/.bin/node --expose-gc --max-semi-space-size=2 --optimize-for-size scripts/start.ts
