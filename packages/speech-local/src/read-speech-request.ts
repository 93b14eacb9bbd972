import { z } from "zod";

import type { SpeechJob, SpeechOutput } from "./create-studio.ts";
import { isSampleRate, type SampleRate } from "./encode-audio.ts";
import { findLanguage } from "./languages.ts";
import { markTypes } from "./narrate.ts";
import { PollyError } from "./polly-error.ts";
import { countBilledCharacters, readSpeechText } from "./read-speech-text.ts";
import { engines, findVoice, type Engine, type Voice } from "./voices.ts";

export type CheckedRequest = { job: SpeechJob; billedCharacters: number };

// Polly's limits of one request: docs.aws.amazon.com/polly/latest/dg/limits.html
const longestText = 6000;
const mostBilledCharacters = 3000;
const pcmRates: readonly SampleRate[] = [8000, 16000];

const requestSchema = z.object({
  Engine: z.enum(engines).default("standard"),
  LanguageCode: z.string().optional(),
  LexiconNames: z.array(z.string()).default([]),
  OutputFormat: z.enum(["json", "mp3", "ogg_vorbis", "pcm"]),
  SampleRate: z.string().optional(),
  SpeechMarkTypes: z.array(z.enum(markTypes)).default([]),
  Text: z.string().min(1),
  TextType: z.enum(["text", "ssml"]).default("text"),
  VoiceId: z.string(),
});
type SpeechRequest = z.infer<typeof requestSchema>;

/** Reads the body of SynthesizeSpeech and applies Polly's rules; throws PollyError by Polly's names. */
export function readSpeechRequest(body: Uint8Array): CheckedRequest {
  const parsed = requestSchema.safeParse(parseJson(body));
  if (!parsed.success) throw invalidRequest(parsed.error);
  const request = parsed.data;
  const voice = getVoice(request.VoiceId);
  checkVoice(request, voice);
  const output = readOutput(request);
  const [lexicon] = request.LexiconNames;
  if (lexicon !== undefined) {
    throw new PollyError("LexiconNotFoundException", `There is no lexicon ${lexicon} here.`);
  }
  // A lone surrogate cannot be sent in UTF-8, so its offsets would fit no text.
  const text = request.Text.toWellFormed();
  const source = { text, textType: request.TextType, language: voice.language };
  return {
    job: { source, voiceId: voice.id, output },
    billedCharacters: measureText(source),
  };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new PollyError("SerializationException", "The body is not JSON in UTF-8.");
  }
}

function invalidRequest(error: z.ZodError): PollyError {
  const faults = error.issues.map(({ path, message }) => {
    return path.length === 0 ? message : `Value at '${path.join(".")}': ${message}`;
  });
  const count = `${faults.length} validation error${faults.length === 1 ? "" : "s"} detected`;
  return new PollyError("ValidationException", `${count}: ${faults.join("; ")}`);
}

function getVoice(id: string): Voice {
  const voice = findVoice(id);
  if (voice === null) {
    throw new PollyError(
      "ValidationException",
      `Value at 'VoiceId': there is no voice ${id} here.`,
    );
  }
  return voice;
}

function checkVoice({ Engine: engine, LanguageCode: language }: SpeechRequest, voice: Voice): void {
  if (!voice.engines.includes(engine)) {
    const message = `This voice does not support the selected engine: ${engine}`;
    throw new PollyError("EngineNotSupportedException", message);
  }
  if (language === undefined || language === voice.language) return;
  if (findLanguage(language) === null) {
    const message = `Value at 'LanguageCode': ${language} is not spoken here.`;
    throw new PollyError("ValidationException", message);
  }
  const message = `${voice.id} speaks ${voice.language}, not ${language}.`;
  throw new PollyError("LanguageNotSupportedException", message);
}

function readOutput(request: SpeechRequest): SpeechOutput {
  const { OutputFormat: format, SpeechMarkTypes: types, Engine: engine } = request;
  const sampleRate = readSampleRate(request);
  if (format !== "json") {
    if (types.length === 0) return { format, sampleRate };
    const message = "Speech marks are only available for content in json format.";
    throw new PollyError("MarksNotSupportedForFormatException", message);
  }
  if (types.length === 0) {
    throw new PollyError("ValidationException", "The json format needs SpeechMarkTypes.");
  }
  if (engine === "generative") {
    throw new PollyError("ValidationException", "The generative engine has no speech marks.");
  }
  if (types.includes("ssml") && request.TextType === "text") {
    const message = "SSML speech marks are not supported for plain text.";
    throw new PollyError("SsmlMarksNotSupportedForTextTypeException", message);
  }
  return { format, types };
}

function readSampleRate(request: SpeechRequest): SampleRate {
  const isPcm = request.OutputFormat === "pcm";
  const given = request.SampleRate;
  if (given === undefined) return isPcm ? 16000 : getDefaultRate(request.Engine);
  const rate = Number(given);
  if (/^\d+$/u.test(given) && isSampleRate(rate) && (!isPcm || pcmRates.includes(rate))) {
    return rate;
  }
  const message = `The sample rate ${given} is not valid for ${request.OutputFormat}.`;
  throw new PollyError("InvalidSampleRateException", message);
}

function getDefaultRate(engine: Engine): SampleRate {
  return engine === "standard" ? 22050 : 24000;
}

function measureText(source: SpeechJob["source"]): number {
  if (Array.from(source.text).length > longestText) throw textTooLong();
  const billed = countBilledCharacters(readSpeechText(source));
  if (billed > mostBilledCharacters) throw textTooLong();
  return billed;
}

function textTooLong(): PollyError {
  return new PollyError("TextLengthExceededException", "Maximum text length has been exceeded");
}
