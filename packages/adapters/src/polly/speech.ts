import { DomainError, type Speech, type SpeechMark, type SpeechRequest } from "@learnlab/domain";
import { AwsClient } from "aws4fetch";
import { z } from "zod";

export interface PollyOptions {
  /** `https://polly.<region>.amazonaws.com`, or the local speech server. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** A call that takes longer is given up, in ms. */
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

// Polly answers throttling with 400, so the name decides and not the status.
const passing = new Set([
  "ThrottlingException",
  "ServiceFailureException",
  "ServiceQuotaExceededException",
]);

/** Amazon Polly by signed fetch. Only the job that calls retries, so nothing is retried here. */
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
      const bytes = new Uint8Array(await reach(() => response.arrayBuffer()));
      return { bytes, billedCharacters: billed(response, request) };
    },

    async mark(request) {
      const response = await synthesize(request, {
        OutputFormat: "json",
        SpeechMarkTypes: ["sentence", "word"],
      });
      const text = await reach(() => response.text());
      return { marks: readMarks(text), billedCharacters: billed(response, request) };
    },
  };
}

async function reach<TResult>(call: () => Promise<TResult>): Promise<TResult> {
  try {
    return await call();
  } catch (cause) {
    throw speechError("The speech service did not answer.", { retryable: true, cause });
  }
}

async function readFailure(response: Response): Promise<DomainError> {
  const name = (response.headers.get("x-amzn-errortype") ?? "").split(":")[0] ?? "";
  const text = await response.text();
  const parsed = Failure.safeParse(parseJson(text));
  const message = parsed.success ? (parsed.data.message ?? "") : "";
  const retryable = response.status >= 500 || response.status === 429 || passing.has(name);
  const cause = new Error(`${response.status} ${name} ${message}`.trim());
  const sentence = retryable
    ? "The speech service is busy."
    : "The speech service refused a piece of this episode.";
  return speechError(sentence, { retryable, cause });
}

function speechError(
  message: string,
  details: { retryable: boolean; cause: unknown },
): DomainError {
  return new DomainError("supplier_failed", message, { reason: "speech.failed", ...details });
}

function readMarks(text: string): SpeechMark[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const marks = z.array(Mark).safeParse(lines.map(parseJson));
  if (!marks.success) {
    throw speechError("The speech service answered something that is not speech marks.", {
      retryable: true,
      cause: marks.error,
    });
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

function billed(response: Response, request: SpeechRequest): number {
  const header = Number(response.headers.get("x-amzn-requestcharacters"));
  return Number.isInteger(header) && header > 0 ? header : Array.from(request.text).length;
}
