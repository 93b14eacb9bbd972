import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

import { transform } from "esbuild";

const require = createRequire(import.meta.url);

/**
 * Minifies Miniflare's file to pure ASCII. A few non-Latin characters in its comments and messages make V8
 * store its 5.8 MB as 11.6 MB, and Node keeps two copies for an `import`.
 */
export async function shrinkMiniflare(): Promise<string> {
  const file = require.resolve("miniflare");
  const { code } = await transform(readFileSync(file, "utf8"), {
    minify: true,
    legalComments: "none",
    platform: "node",
    target: "node24",
  });
  return `${placeAt(file)}${code.replaceAll(/[^\0-\x7F]/gu, escapeLetter)}`;
}

/** Miniflare looks for its workers and the runtime next to its original file. */
function placeAt(file: string): string {
  const name = JSON.stringify(file);
  return `require=require("node:module").createRequire(${name});__filename=${name};__dirname=${JSON.stringify(dirname(file))};`;
}

function escapeLetter(letter: string): string {
  return Array.from({ length: letter.length }, (_, at) => {
    const unit = letter.charCodeAt(at).toString(16).padStart(4, "0");
    return `\\u${unit}`;
  }).join("");
}
