import { env } from "cloudflare:workers";
import { expect, test } from "vitest";

import { makePending, openMachine } from "../support/generation.ts";
import { callProcedure, signUp, type TestPerson } from "../support/people.ts";

interface ListAnswer {
  result: { data: { episodes: { id: string }[]; nextCursor: string | null } };
}

async function readPage(person: TestPerson, cursor: string | null) {
  const response = await callProcedure("episodes.list", {
    as: person,
    input: { limit: 2, cursor },
  });
  return (await response.json<ListAnswer>()).result.data;
}

test("the list comes newest first, page by page, each episode once and removed ones not at all", async () => {
  const person = await signUp("List Reader");
  const machine = openMachine();
  const made: string[] = [];
  for (let count = 0; count < 6; count += 1)
    made.push(await makePending(machine, { userId: person.id }));
  await env.DB.prepare("update episodes set status = 'completed' where user_id = ?")
    .bind(person.id)
    .run();
  const [removed = ""] = made.splice(2, 1);
  await callProcedure("episodes.remove", {
    as: person,
    input: { episodeId: removed },
    isMutation: true,
  });

  const listed: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(person, cursor);
    listed.push(...page.episodes.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(listed).toEqual(made.toReversed());

  const input = { episodeId: removed };
  expect((await callProcedure("episodes.get", { as: person, input })).status).toBe(404);
  await callProcedure("episodes.restore", { as: person, input, isMutation: true });
  expect((await callProcedure("episodes.get", { as: person, input })).status).toBe(200);
});
