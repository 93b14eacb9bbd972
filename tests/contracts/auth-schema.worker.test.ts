import { env } from "cloudflare:workers";
import { compose } from "@learnlab/worker/compose";
import { getAuthTables } from "better-auth/db";
import { expect, test } from "vitest";

import { ORIGIN } from "../support/people.ts";

test("our tables have every field that the authentication library expects", async () => {
  const { auth } = compose(env, ORIGIN);
  const tables = Object.values(getAuthTables(auth.options));
  expect(tables.length).toBeGreaterThanOrEqual(4);
  for (const { modelName, fields } of tables) {
    const table = plural(snake(modelName));
    const { results } = await env.DB.prepare(`select name from pragma_table_info('${table}')`).all<{
      name: string;
    }>();
    const columns = results.map(({ name }) => name);
    const wanted = Object.entries(fields).map(([name, { fieldName }]) => snake(fieldName ?? name));
    expect(columns, table).toEqual(expect.arrayContaining(wanted));
  }
});

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function plural(name: string): string {
  return name.endsWith("s") ? name : `${name}s`;
}
