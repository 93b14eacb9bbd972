import { createPollySpeech } from "@learnlab/adapters/polly";
import { scanMp3 } from "@learnlab/audio";
import {
  DomainError,
  LANGUAGES,
  pickVoice,
  pickVoiceOf,
  type Speech,
  type SpeechPlan,
} from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { startSpeechServer } from "@learnlab/speech-local";
import { afterAll, beforeAll, expect, test } from "vitest";

const credentials = { accessKeyId: "contract-access-key", secretAccessKey: "contract-secret-key" };
const TEXT = "Welcome back. Here is a short sentence about learning.";

let server: Awaited<ReturnType<typeof startSpeechServer>>;
const voices: Record<string, Speech> = {};

beforeAll(async () => {
  server = await startSpeechServer({ ...credentials, host: "127.0.0.1", port: 0 });
  voices["silent"] = createSilentSpeech();
  voices["polly"] = openPolly({});
});

afterAll(() => server.close());

function openPolly(change: Partial<Parameters<typeof createPollySpeech>[0]>): Speech {
  return createPollySpeech({
    ...credentials,
    endpoint: `http://127.0.0.1:${server.port}`,
    region: "us-east-1",
    timeoutMs: 20_000,
    fetch: (input, init) => fetch(input, init),
    ...change,
  });
}

function speechOf(name: string): Speech {
  const speech = voices[name];
  if (speech === undefined) throw new Error(`There is no voice ${name}.`);
  return speech;
}

const plan: SpeechPlan = {
  engine: "neural",
  sampleRate: 44_100,
  wordMarks: true,
  isStandIn: true,
  voices: {},
  hasSecondVoice: true,
};

const suite = ["silent", "polly"];

const kinds = ["lesson", "question"] as const;
const spoken = LANGUAGES.flatMap((language) => kinds.map((kind) => ({ kind, language })));

test.each(suite)("%s speaks every language in frames of the asked rate", async (name) => {
  for (const segment of spoken) {
    const request = { text: TEXT, voice: pickVoiceOf(plan, segment), sampleRate: 44_100 };
    const { bytes, billedCharacters } = await speechOf(name).speak(request);
    const scan = scanMp3(bytes);
    expect(scan.sampleRate).toBe(44_100);
    expect(scan.channels).toBe(1);
    expect(scan.durationMs).toBeGreaterThan(1_000);
    expect(billedCharacters).toBe(TEXT.length);
  }
});

test.each(suite)("%s marks words within the text, in order", async (name) => {
  const request = { text: TEXT, voice: pickVoice(plan, "en"), sampleRate: 44_100 };
  const { marks } = await speechOf(name).mark(request);
  const words = marks.filter(({ type }) => type === "word");
  expect(words.length).toBeGreaterThan(0);
  for (const { start = -1, end = -1, value } of words) expect(TEXT.slice(start, end)).toBe(value);
  expect(words.map(({ time }) => time)).toEqual(
    words.map(({ time }) => time).toSorted((a, b) => a - b),
  );
});

async function failureOf(work: Promise<unknown>): Promise<DomainError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw new Error("It did not fail as a supplier does.");
  return error;
}

const request = { text: TEXT, voice: pickVoice(plan, "en"), sampleRate: 44_100 };

test("a wrong key is hopeless", async () => {
  const error = await failureOf(openPolly({ secretAccessKey: "some-other-secret" }).speak(request));
  expect(error).toMatchObject({ code: "supplier_failed", retryable: false });
});

test("a text that is too long is hopeless", async () => {
  const error = await failureOf(openPolly({}).speak({ ...request, text: "word ".repeat(700) }));
  expect(error).toMatchObject({ code: "supplier_failed", retryable: false });
});

test.each([
  [400, "ThrottlingException", true],
  [500, "ServiceFailureException", true],
  [400, "EngineNotSupportedException", false],
] as const)("a %i that is called %s is transient: %s", async (status, name, retryable) => {
  const answer = async () =>
    new Response('{"message":"no"}', { status, headers: { "x-amzn-errortype": name } });
  expect(await failureOf(openPolly({ fetch: answer }).speak(request))).toMatchObject({ retryable });
});

test("a service that hangs is given up in time, as a transient failure", async () => {
  const hang: typeof fetch = (_input, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
    });
  const error = await failureOf(openPolly({ fetch: hang, timeoutMs: 50 }).speak(request));
  expect(error).toMatchObject({ retryable: true });
});

test("an answer that breaks off is a transient failure", async () => {
  const broken = async () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          controller.error(new Error("connection lost"));
        },
      }),
    );
  expect(await failureOf(openPolly({ fetch: broken }).speak(request))).toMatchObject({
    retryable: true,
  });
});
