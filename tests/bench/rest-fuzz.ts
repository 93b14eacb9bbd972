import { describeApi } from "@learnlab/worker/open-api";
import { createRestRoutes } from "@learnlab/worker/rest";

import { fuzzOperation, type FuzzTarget } from "../support/rest-fuzz/fuzz-operation.ts";
import { readOperations } from "../support/rest-fuzz/read-operations.ts";
import { printResult } from "./measure.ts";
import { openBenchWorker } from "./open-worker.ts";
import { fillRest, idOf, MATERIAL, tokenOf } from "./rest/fill-rest.ts";

const REQUESTS = 2_000;
/** So many learners that none writes more than 600 times a minute, and deletes all that is theirs. */
const SIZE = { learners: 60, episodesEach: 60 };

/** Throws 2,000 requests at every operation, new ones at each run: none may break or tell too much. */
export async function benchRestFuzz(): Promise<void> {
  await using bench = await openBenchWorker((env) => fillRest(env, SIZE));
  const numbers = Array.from({ length: SIZE.learners - 1 }, (_, at) => at);
  const idsOf = (learner: number) =>
    Array.from({ length: SIZE.episodesEach }, (_, at) => idOf("0001", learner * 1_000 + at));
  const last = SIZE.learners - 1;
  const target: FuzzTarget = {
    facts: {
      people: numbers.map((learner) => ({ token: tokenOf(learner), ids: idsOf(learner) })),
      otherId: idOf("0001", last * 1_000),
      otherUser: idOf("0000", last),
      materialId: MATERIAL,
    },
    send: ({ method, path, headers, body }) =>
      fetch(`${bench.origin}${path}`, { method, headers, ...(body === null ? {} : { body }) }),
  };
  const operations = readOperations(describeApi(createRestRoutes(), bench.origin));
  // Last, what takes away that on which the others work.
  const inOrder = operations.toSorted((one, other) => rank(one.method) - rank(other.method));
  for (const [turn, operation] of inOrder.entries()) {
    const seed = (Date.now() + turn) % 2 ** 31;
    const from = performance.now();
    const wrong = await fuzzOperation(target, operation, { requests: REQUESTS, seed })
      .then((counts) => {
        process.stderr.write(`${operation.name} ${JSON.stringify([...counts])}\n`);
        return 0;
      })
      .catch((error: unknown) => {
        process.stderr.write(`${operation.name}, seed ${seed}: ${String(error)}\n`);
        return 1;
      });
    printResult({
      name: `rest-fuzz ${operation.name}`,
      unit: "wrong answers",
      ours: wrong,
      baseline: REQUESTS,
      ratio: Math.round(performance.now() - from) / REQUESTS,
      runs: REQUESTS,
      goal: "none wrong; the ratio is ms a request",
      met: wrong === 0,
    });
  }
}

function rank(method: string): number {
  return method === "DELETE" ? 1 : 0;
}
