import { type Speech, SpeechFailure, type SpeechMark, type SpeechRequest } from "@learnlab/domain";
import { AwsClient } from "aws4fetch";
import { z } from "zod";

export interface PollyOptions {
  /** `https://polly.<region>.amazonaws.com`, or the local speech server. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** The timeout of a call, in ms. */
  timeoutMs: number;
  fetch: typeof fetch;
}

const Mark = z.object({
  time: z.number(),
  type: z.enum(["sentence", "word", "viseme", "ssml"]),
  start: z.number(),
  end: z.number(),
  value: z.string(),
});

const Failure = z.object({ message: z.string().optional() });

// Polly answers throttling with 400, so the error's name decides, not the status.
const transient = new Set([
  "ThrottlingException",
  "ServiceFailureException",
  "ServiceQuotaExceededException",
]);

/** Amazon Polly by signed fetch. It never retries; the calling job does. */
export function createPollySpeech(options: PollyOptions): Speech {
  const { accessKeyId, secretAccessKey, region } = options;
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: "polly",
    retries: 0,
  });

  async function synthesize(request: SpeechRequest, output: object): Promise<Response> {
    const body = JSON.stringify({
      Engine: request.voice.engine,
      LanguageCode: request.voice.languageCode,
      Text: request.text,
      TextType: "text",
      VoiceId: request.voice.id,
      ...output,
    });
    const signed = await client.sign(`${options.endpoint}/v1/speech`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const response = await reach(() =>
      options.fetch(signed, { signal: AbortSignal.timeout(options.timeoutMs) }),
    );
    if (!response.ok) throw await readFailure(response);
    return response;
  }

  return {
    async speak(request) {
      const response = await synthesize(request, {
        OutputFormat: "mp3",
        SampleRate: String(request.sampleRate),
      });
      const billedCharacters = readBilled(response, request);
      const bytes = new Uint8Array(await reach(() => response.arrayBuffer(), billedCharacters));
      return { bytes, billedCharacters };
    },

    async mark(request) {
      const response = await synthesize(request, {
        OutputFormat: "json",
        SpeechMarkTypes: ["sentence", "word"],
      });
      const billedCharacters = readBilled(response, request);
      const text = await reach(() => response.text(), billedCharacters);
      return { marks: readMarks(text, billedCharacters), billedCharacters };
    },
  };
}

/** Polly bills an interrupted answer too. */
async function reach<TResult>(
  call: () => Promise<TResult>,
  billedCharacters = 0,
): Promise<TResult> {
  try {
    return await call();
  } catch (cause) {
    throw new SpeechFailure("speech.unreachable", { billedCharacters, cause });
  }
}

async function readFailure(response: Response): Promise<SpeechFailure> {
  const name = (response.headers.get("x-amzn-errortype") ?? "").split(":")[0] ?? "";
  const text = await reach(() => response.text());
  const parsed = Failure.safeParse(parseJson(text));
  const message = parsed.success ? (parsed.data.message ?? "") : "";
  const isTransient = response.status >= 500 || response.status === 429 || transient.has(name);
  const cause = new Error(`${response.status} ${name} ${message}`.trim());
  return new SpeechFailure(isTransient ? "speech.busy" : "speech.refused", { cause });
}

function readMarks(text: string, billedCharacters: number): SpeechMark[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const marks = z.array(Mark).safeParse(lines.map(parseJson));
  if (!marks.success) {
    throw new SpeechFailure("speech.damaged", { billedCharacters, cause: marks.error });
  }
  return marks.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readBilled(response: Response, request: SpeechRequest): number {
  const header = Number(response.headers.get("x-amzn-requestcharacters"));
  return Number.isInteger(header) && header > 0 ? header : Array.from(request.text).length;
}
