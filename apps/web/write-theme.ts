import { readFileSync } from "node:fs";

import { minify, type Plugin } from "vite";

const SOURCE = new URL("./public/theme.js", import.meta.url);

/** The script before the first paint travels without its comments, like all others. */
export function writeTheme(): Plugin {
  return {
    name: "learnlab-theme",
    apply: "build",
    async generateBundle() {
      const { code } = await minify("theme.js", readFileSync(SOURCE, "utf8"));
      this.emitFile({ type: "asset", fileName: "theme.js", source: code });
    },
  };
}
