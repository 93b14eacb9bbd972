import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

import { answerCall } from "./answer-call.ts";
import { createModelRun, type ModelRun } from "./model-run.ts";
import type { ModelSchedules } from "./model-schedule.ts";
import type { SpeechSchedule } from "./schedule.ts";
import { readCall } from "./speech-answer.ts";
import { createSpeechRun, type SpeechRun } from "./speech-run.ts";
import { watchStalls } from "./watch-stalls.ts";

const NOWHERE = { round: "", batch: "" };

export interface FaultServer {
  origin: string;
  /** What `PUT /<run>/result` was sent, in the order of arrival. */
  results: unknown[];
  run(name: string): SpeechRun;
  close(): Promise<void>;
}

/**
 * Stands for Polly, badly: `POST /<run>/v1/speech`, or `POST /<run>/<round>.<batch>/v1/speech`, is
 * struck by the run's schedule, which `POST /<run>/schedule` sets; `GET /<run>/log` says what was
 * asked, answered and billed. `POST /<run>/models` starts suppliers of models for the run and answers
 * where they are, `GET /<run>/models` is their log, `DELETE /<run>/models` ends them; `DELETE /<run>/stall` how long it stood still since asked last, in ms.
 */
export async function startFaultServer(): Promise<FaultServer> {
  const runs = new Map<string, SpeechRun>();
  const models = new Map<string, ModelRun>();
  const results: unknown[] = [];
  const run = (name: string) => {
    const known = runs.get(name) ?? createSpeechRun(name);
    runs.set(name, known);
    return known;
  };
  const modelsOf = (name: string) => {
    const known = models.get(name) ?? createModelRun();
    models.set(name, known);
    return known;
  };
  const stalls = watchStalls();
  const server = createServer((request, response) => {
    answer({ run, modelsOf, results, stalls }, request, response).catch((error: unknown) => {
      response.writeHead(400, {
        "content-type": "application/json",
        "x-amzn-errortype": "SerializationException",
      });
      response.end(JSON.stringify({ message: String(error) }));
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    results,
    run,
    async close() {
      stalls.stop();
      await Promise.all([...models.values()].map((one) => one.close()));
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  parts: Pick<FaultServer, "run" | "results"> & {
    modelsOf: (name: string) => ModelRun;
    stalls: ReturnType<typeof watchStalls>;
  },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { run, modelsOf, results, stalls } = parts;
  const body = await readBody(request);
  const [, name = "", ...rest] = (request.url ?? "").split("/");
  const path = `${request.method} /${rest.join("/")}`;
  const [, round = "", batch = ""] = /^POST \/(\d+)\.(\d+)\/v1\/speech$/.exec(path) ?? [];
  if (round !== "") {
    await answerCall(run(name), { call: readCall(body), place: { round, batch } }, response);
    return;
  }
  switch (path) {
    case "POST /v1/speech":
      await answerCall(run(name), { call: readCall(body), place: NOWHERE }, response);
      return;
    case "POST /schedule":
      run(name).follow(trustOwnTests<SpeechSchedule>(body));
      response.writeHead(204).end();
      return;
    case "GET /log":
      sendJson(response, run(name).calls);
      return;
    case "POST /models":
      sendJson(response, await modelsOf(name).follow(trustOwnTests<ModelSchedules>(body)));
      return;
    case "GET /models":
      sendJson(response, modelsOf(name).log());
      return;
    case "DELETE /models":
      await modelsOf(name).close();
      response.writeHead(204).end();
      return;
    case "DELETE /stall":
      response.end(String(stalls.takeLongest()));
      return;
    case "PUT /result":
      results.push(JSON.parse(body));
      response.writeHead(204).end();
      return;
    default:
      response.writeHead(404, { "x-amzn-errortype": "UnknownOperationException" });
      response.end(JSON.stringify({ message: `There is no ${request.url} here.` }));
  }
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

// Only the tests beside this file send schedules, and they send this type.
function trustOwnTests<TBody>(body: string): TBody {
  return JSON.parse(body) as TBody;
}
