import { createServer, type RequestListener } from "node:http";
import { createGeminiModel } from "@learnlab/adapters/gemini";
import { createOpenAiModel, type OpenAiOptions } from "@learnlab/adapters/openai";
import { createPollySpeech } from "@learnlab/adapters/polly";
import { DomainError, pickVoice } from "@learnlab/domain";
import { createOutbound, guardGlobalFetch } from "@learnlab/worker/outbound";
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";

import { aRequest } from "../support/models/suppliers.ts";

/** A service on our own machine that nobody outside is to reach through us. */
let canary: { port: number };
let hits = 0;

beforeAll(async () => {
  canary = await listen((_request, response) => {
    hits += 1;
    response.end("inside");
  });
});

beforeEach(() => {
  hits = 0;
});

async function listen(answer: RequestListener): Promise<{ port: number; close(): void }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It listens on a port.");
  return { port: address.port, close: () => void server.close() };
}

/** The canary's address, and the metadata service of clouds, in their disguises. */
const disguises = (port: number) => [
  `http://127.0.0.1:${port}/`,
  `http://localhost:${port}/`,
  `http://2130706433:${port}/`,
  `http://0177.0.0.1:${port}/`,
  `http://0x7f.1:${port}/`,
  `http://127.1:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://[::1]:${port}/`,
  `http://0:${port}/`,
  "http://169.254.169.254/latest/meta-data/",
  "http://0251.0376.0251.0376/latest/meta-data/",
  "http://[fd00:ec2::254]/latest/meta-data/",
];

/** Guards the global `fetch` as the worker does, until the test is over. */
function guardForTest(addresses: string[], platformFetch = fetch): void {
  vi.stubGlobal("fetch", platformFetch);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  guardGlobalFetch(addresses);
}

/** Suppliers at the address, called as the worker calls them. */
function openSuppliers(origin: string) {
  guardForTest([origin]);
  const fetchOut = createOutbound([origin], (input, init) => fetch(input, init));
  const key = "outbound-key-0001";
  const speech = createPollySpeech({
    endpoint: origin,
    region: "us-east-1",
    accessKeyId: key,
    secretAccessKey: key,
    timeoutMs: 2_000,
    fetch: fetchOut,
  });
  const plan = { sampleRate: 24_000, wordMarks: true, isStandIn: false, voices: {} };
  const voice = pickVoice({ ...plan, engine: "neural" }, "en");
  const openAi: OpenAiOptions = {
    apiKey: key,
    baseUrl: `${origin}/v1`,
    models: ["gpt-4o-mini"],
    dialect: "openai",
    fetch: fetchOut,
  };
  const gemini = { apiKey: key, baseUrl: origin, models: ["gemini-2.5-flash-lite"] };
  return {
    openai: () => createOpenAiModel(openAi).complete(aRequest()),
    gemini: () => createGeminiModel(gemini).complete(aRequest()),
    polly: () => speech.speak({ text: "Hello.", voice, sampleRate: 24_000 }),
    pollyMarks: () => speech.mark({ text: "Hello.", voice, sampleRate: 24_000 }),
  };
}

test("the canary is hit by a call that follows redirects, so that it can tell", async () => {
  const supplier = await listen((_request, response) => {
    response.writeHead(302, { location: `http://127.0.0.1:${canary.port}/` }).end();
  });
  onTestFinished(() => supplier.close());
  await fetch(`http://127.0.0.1:${supplier.port}/`);
  expect(hits).toBe(1);
});

test.each(["openai", "gemini", "polly", "pollyMarks"] as const)(
  "%s is not followed into our own network, whatever redirect it answers",
  async (name) => {
    let location = "";
    let status = 302;
    let asked = 0;
    const supplier = await listen((request, response) => {
      asked += 1;
      request.resume();
      response.writeHead(status, { location }).end();
    });
    onTestFinished(() => supplier.close());
    const call = openSuppliers(`http://127.0.0.1:${supplier.port}`)[name];
    for (location of disguises(canary.port)) {
      for (status of [301, 302, 303, 307, 308]) {
        const from = asked;
        await expect(call(), `${status} ${location}`).rejects.toBeInstanceOf(DomainError);
        expect(asked, `${status} ${location}`).toBe(from + 1);
      }
    }
    expect(hits).toBe(0);
  },
);

test.each([
  ["fetch that suppliers are given", createOutbound],
  ["global fetch", openGlobal],
])("a host that is not in the configuration is never called by the %s", async (_name, open) => {
  const called: string[] = [];
  const fetchOut = open(["https://api.openai.com/v1"], async (input) => {
    called.push(new Request(input).url);
    return new Response();
  });
  const strangers = [
    ...disguises(canary.port),
    "https://api.openai.com.evil.test/v1/chat/completions",
    "https://evil.test/https://api.openai.com/v1",
    "https://api.openai.com:8443/v1",
    "http://api.openai.com/v1",
    "https://api.openai.com@evil.test/",
    "file:///etc/passwd",
    "data:text/plain,hello",
  ];
  for (const stranger of strangers) {
    await expect(fetchOut(stranger), stranger).rejects.toThrow("The worker does not call");
  }
  expect(called).toEqual([]);
  await fetchOut("https://api.openai.com/v1/chat/completions");
  expect(called).toEqual(["https://api.openai.com/v1/chat/completions"]);
});

function openGlobal(addresses: string[], platformFetch: typeof fetch): typeof fetch {
  guardForTest(addresses, platformFetch);
  return (input, init) => fetch(input, init);
}

test("gemini's own client reaches no host but those the global fetch is guarded for", async () => {
  guardForTest(["https://api.openai.com/v1"]);
  for (const stranger of disguises(canary.port)) {
    const { origin: baseUrl } = new URL(stranger);
    const gemini = createGeminiModel({ apiKey: "outbound-key-0001", baseUrl, models: ["any"] });
    const failure = await gemini.complete(aRequest()).catch((error: unknown) => error);
    expect(failure, stranger).toMatchObject({
      reason: "model.unreachable",
      cause: { message: expect.stringContaining("The worker does not call") },
    });
  }
  expect(hits).toBe(0);
});
