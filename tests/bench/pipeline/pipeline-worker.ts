import worker from "@learnlab/worker";

import { openBenchMachine } from "./bench-machine.ts";
import { type CaseRun, type CaseRequest, runCase } from "./run-case.ts";
import { type ClassRequest, measureSecondLearner, type SharedCost } from "./second-learner.ts";

const handlers = {
  ...worker,
  /** Makes episodes where they are made in use: beside the database and the media, in workerd. */
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith("/api/bench/")) return worker.fetch(request, env, context);
    try {
      return Response.json(await answer(pathname, await request.json(), env));
    } catch (error) {
      return new Response(error instanceof Error ? error.stack : String(error), { status: 500 });
    }
  },
} satisfies ExportedHandler<Env>;

function answer(pathname: string, request: unknown, env: Env): Promise<CaseRun | SharedCost> {
  const whole = openBenchMachine(env);
  return pathname.endsWith("/second-learner")
    ? measureSecondLearner(whole, trustOwnRequest<ClassRequest>(request))
    : runCase(whole, trustOwnRequest<CaseRequest>(request));
}

// Only `open-pipeline.ts` asks, with the very types that are declared here.
function trustOwnRequest<TRequest>(request: unknown): TRequest {
  return request as TRequest;
}

// oxlint-disable-next-line import/no-default-export -- the form in which workerd takes handlers
export default handlers;
