import { env } from "cloudflare:workers";
import { saveLimits } from "@learnlab/domain";
import { expect, test } from "vitest";

import { openMonth } from "../support/bounds.ts";
import { callProcedure, signUp } from "../support/people.ts";

test("limits are set by admins, with a line in the audit log, and silly ones are refused", async () => {
  const machine = openMonth();
  const admin = await signUp("Limiting Admin", "admin");
  const actor = { userId: admin.id, role: "admin" } as const;
  const limits = { episodesPerDay: 7, monthlyMicroDollars: null };
  await saveLimits(machine, { actor, limits });
  const read = await callProcedure("installation.limits", { as: admin });
  expect(await read.json()).toMatchObject({ result: { data: limits } });
  const audit = await env.DB.prepare("select action, details from audit_log where actor_id = ?")
    .bind(admin.id)
    .first();
  expect(audit).toEqual({
    action: "installation.saveLimits",
    details: expect.stringContaining('"episodesPerDay":{"before":'),
  });
  for (const silly of [
    { episodesPerDay: -1 },
    { episodesPerDay: 101 },
    { monthlyMicroDollars: -1 },
  ]) {
    const input = { ...limits, ...silly };
    const options = { as: admin, input, isMutation: true };
    const response = await callProcedure("installation.saveLimits", options);
    expect(response.status).toBe(400);
  }
});
