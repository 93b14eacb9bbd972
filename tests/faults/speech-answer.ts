import { makeSilentMp3 } from "./silent-mp3.ts";

export interface SpeechCall {
  text: string;
  voice: string;
  language: string;
  format: "mp3" | "json";
  sampleRate: number;
}

/** Characters in a second; a voice of the product may differ by a little. */
const PACE: Record<string, number> = { ja: 6.5, ko: 6.5, ru: 13.2 };
const USUAL_PACE = 14.65;

/** Reads what Polly's SynthesizeSpeech is sent; throws where it is no such request. */
export function readCall(body: string): SpeechCall {
  const sent: unknown = JSON.parse(body);
  const { Text, VoiceId, LanguageCode, OutputFormat, SampleRate } = readFields(sent);
  if (Text === undefined || Text === "" || VoiceId === undefined) {
    throw new TypeError("Text and VoiceId are needed.");
  }
  if (OutputFormat !== "mp3" && OutputFormat !== "json") {
    throw new TypeError(`There is no format ${String(OutputFormat)} here.`);
  }
  const language = (LanguageCode ?? "en").slice(0, 2);
  const sampleRate = Number(SampleRate ?? 22_050);
  return { text: Text, voice: VoiceId, language, format: OutputFormat, sampleRate };
}

function readFields(sent: unknown): Record<string, string | undefined> {
  if (typeof sent !== "object" || sent === null) throw new TypeError("The body is no object.");
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      typeof value === "string" ? value : undefined,
    ]),
  );
}

/** Silence as long as the text, or as a share of it, and times for its words. */
export function speak(
  call: SpeechCall,
  form: { sampleRate?: number; share?: number } = {},
): Buffer {
  const { sampleRate = call.sampleRate, share = 1 } = form;
  const ms = (Array.from(call.text).length / (PACE[call.language] ?? USUAL_PACE)) * 1000;
  if (call.format === "mp3") return makeSilentMp3({ sampleRate, ms: ms * share });
  const marks = listMarks(call.text, ms);
  return Buffer.from(marks.slice(0, Math.ceil(marks.length * share)).join(""));
}

function listMarks(text: string, ms: number): string[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: value, index }) => {
    const start = Buffer.byteLength(text.slice(0, index));
    const time = Math.round((ms * index) / text.length);
    return { time, type: "word", start, end: start + Buffer.byteLength(value), value };
  });
  const whole = { time: 0, type: "sentence", start: 0, end: Buffer.byteLength(text), value: text };
  return [whole, ...words].map((mark) => `${JSON.stringify(mark)}\n`);
}
