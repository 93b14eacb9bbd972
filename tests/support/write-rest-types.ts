/** Writes the types of the REST interface anew: `node tests/support/write-rest-types.ts`. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describeApi } from "@learnlab/worker/open-api";
import { createRestRoutes } from "@learnlab/worker/rest";
import writeTypes from "openapi-typescript";

export const TYPES_FILE = fileURLToPath(new URL("rest-api.d.ts", import.meta.url));

/** What a public generator makes of the description. */
export async function generateRestTypes(): Promise<string> {
  const document = describeApi(createRestRoutes(), "https://learnlab.invalid");
  const types = await writeTypes(JSON.parse(JSON.stringify(document)));
  return `/* oxlint-disable -- generated */\n${types}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TYPES_FILE, await generateRestTypes());
  execFileSync("pnpm", ["exec", "oxfmt", TYPES_FILE], { stdio: "inherit" });
}
