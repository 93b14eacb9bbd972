import type { SpeechJob, SpeechOutput } from "./create-studio.ts";
import { listVoices } from "./list-voices.ts";
import { PollyError } from "./polly-error.ts";
import { readSpeechRequest } from "./read-speech-request.ts";
import { verifySignature, type AccessKey, type SignedRequest } from "./verify-signature.ts";

export type Answer = {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array | string;
};
type Parts = {
  key: AccessKey;
  produce: (job: SpeechJob) => Promise<Uint8Array>;
  now: () => number;
};

const contentTypes = {
  json: "application/x-json-stream",
  mp3: "audio/mpeg",
  ogg_vorbis: "audio/ogg",
  pcm: "audio/pcm",
} satisfies Record<SpeechOutput["format"], string>;

/** Answers one request; throws PollyError for what Polly would refuse. */
export async function answerRequest(parts: Parts, request: SignedRequest): Promise<Answer> {
  const [path = "", query = ""] = request.target.split(/\?(.*)/su);
  const operation = `${request.method} ${path}`;
  if (operation === "GET /healthz") return answerJson({ status: "ok" });
  verifySignature(request, parts.key, parts.now());
  if (operation === "GET /v1/voices") return answerJson(listVoices(new URLSearchParams(query)));
  if (operation === "POST /v1/speech") return answerSpeech(parts, request.body);
  throw new PollyError("UnknownOperationException", `There is no operation ${operation} here.`);
}

async function answerSpeech({ produce }: Parts, body: Uint8Array): Promise<Answer> {
  const { job, billedCharacters } = readSpeechRequest(body);
  return {
    status: 200,
    headers: {
      "content-type": contentTypes[job.output.format],
      "x-amzn-requestcharacters": String(billedCharacters),
    },
    body: await produce(job),
  };
}

function answerJson(value: object): Answer {
  return {
    status: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  };
}
