import {
  cleanText,
  looksLikeSrt,
  type ParsedCue,
  type ParsedTranscript,
  parseSrt,
  parseVtt,
  toSubRip,
  VttError,
  type VttErrorCode,
} from "@learnlab/audio";

import type { Cue, TranscriptStatus } from "../episodes/index.ts";
import { isOtherFormat } from "./is-other-format.ts";
import { type Language, splitSentences } from "../languages/index.ts";
import { DomainError } from "../shared/index.ts";
import { makeCues, timeSentences } from "../speech/index.ts";

/** A transcript from a client. */
export interface SentTranscript {
  /** Lower case, without parameters; empty if none was declared. */
  contentType: string;
  name: string;
  /** Null if the bytes are not UTF-8. */
  text: string | null;
}

export interface ReadTranscript {
  status: TranscriptStatus;
  cues: Cue[];
  /** Lines with corrected times, and lines that were skipped. */
  repaired: number;
  skipped: number;
}

/** The audio of a transcript. */
interface Spoken {
  language: Language;
  durationMs: number;
}

/** Why a transcript is unusable, as text or as WebVTT. */
export type TranscriptFault =
  | "not_utf8"
  | "empty"
  | "too_long"
  | "too_many_lines"
  | "late_line"
  | "other_format"
  | VttErrorCode;

/** A pause this long begins a paragraph. */
const PAUSE_MS = 2_000;
const LONGEST_PARAGRAPH = 6;
const LONGEST_TEXT = 400_000;
const MOST_CUES = 20_000;

const TEXT_TYPES = new Set([
  "text/plain",
  "text/vtt",
  "text/srt",
  "application/x-subrip",
  "application/srt",
]);
/** Types of clients that do not know better: then the name decides. */
const UNTOLD_TYPES = new Set(["", "application/octet-stream"]);

/**
 * The lines of a transcript with their times, in paragraphs. WebVTT, SubRip and the forms of `toSubRip` are recognised
 * by their content, whatever the client calls them; odd lines are repaired or skipped, and counted. A text without
 * times gets them in proportion to its characters. Throws `unsupported` for other files, and `invalid` if it is empty,
 * too long or in another format with times.
 */
export function readTranscript(sent: SentTranscript, spoken: Spoken): ReadTranscript {
  const text = requireText(sent);
  if (text.length > LONGEST_TEXT) throw refuse("too_long", "The transcript is too long.");
  const parsed = parseTimed(text, sent.contentType);
  const read = parsed === null ? readPlain(text, spoken) : placeCues(parsed, spoken);
  if (read.cues.length === 0) throw refuse("empty", "There is no text in the transcript.");
  if (read.cues.length > MOST_CUES) {
    throw refuse("too_many_lines", "The transcript has too many lines.");
  }
  return read;
}

function requireText({ contentType, name, text }: SentTranscript): string {
  const isNamed = UNTOLD_TYPES.has(contentType) && /\.(?:txt|vtt|srt)$/i.test(name);
  if (!isNamed && !TEXT_TYPES.has(contentType)) {
    throw new DomainError("unsupported", "The transcript must be a text, WebVTT or SubRip file.", {
      reason: "upload.transcript_type",
    });
  }
  if (text === null) throw refuse("not_utf8", "The transcript is not UTF-8.");
  return text;
}

/** Parses a format with times; null for plain text. */
function parseTimed(text: string, contentType: string): ParsedTranscript | null {
  try {
    if (/^\uFEFF?WEBVTT(?:\s|$)/.test(text)) return parseVtt(text);
    if (looksLikeSrt(text)) return parseSrt(text);
    // No browser reads these two, but nobody would say them aloud.
    const late = /^\uFEFF?\s*WEBVTT(?=\s)([^]*-->[^]*)/i.exec(text);
    if (late !== null) return parseVtt(`WEBVTT${late[1] ?? ""}`);
    const asSubRip = toSubRip(text);
    if (asSubRip !== null) return parseSrt(asSubRip);
    if (isOtherFormat(text)) {
      throw refuse("other_format", "The transcript must be a text, WebVTT or SubRip file.");
    }
    return contentType === "text/vtt" ? parseVtt(text) : null;
  } catch (error) {
    if (!(error instanceof VttError)) throw error;
    throw refuse(error.code, `The transcript cannot be used. ${error.message}`, error);
  }
}

/** The cues within the audio, in paragraphs. */
function placeCues(parsed: ParsedTranscript, { language, durationMs }: Spoken): ReadTranscript {
  const cues = parsed.cues.filter(({ startMs }) => startMs < durationMs);
  if (cues.length === 0 && parsed.cues.length > 0) {
    throw refuse("late_line", "Every line of the transcript begins behind the audio's end.");
  }
  let paragraph = 0;
  let lines = 0;
  const placed = cues.map((cue, index): Cue => {
    if (beginsParagraph(cues[index - 1], cue, lines)) {
      paragraph += 1;
      lines = 0;
    }
    lines += 1;
    const { text: said, voice, words } = cue;
    return {
      startMs: cue.startMs,
      endMs: Math.min(cue.endMs, durationMs),
      text: said,
      language,
      ...(voice === null ? {} : { voice }),
      ...(words.length === 0 ? {} : { words }),
      segment: `p${paragraph}`,
      sentence: `s${index + 1}`,
      estimated: false,
    };
  });
  const late = parsed.cues.length - cues.length;
  return {
    status: "synchronized",
    cues: placed,
    repaired: parsed.repaired,
    skipped: parsed.skipped + late,
  };
}

/** At another voice, after a pause, or at the end of a sentence after enough lines. */
function beginsParagraph(before: ParsedCue | undefined, cue: ParsedCue, lines: number): boolean {
  if (before === undefined || before.voice !== cue.voice) return true;
  if (cue.startMs - before.endMs >= PAUSE_MS) return true;
  return lines >= LONGEST_PARAGRAPH && /[.!?。！？…]["'”’」』)]*$/u.test(before.text);
}

function readPlain(text: string, { language, durationMs }: Spoken): ReadTranscript {
  const paragraphs = text.split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/).map(cleanText);
  const said = paragraphs.flatMap((paragraph, at) =>
    splitSentences(paragraph, language).map((sentence) => ({
      segment: `p${at + 1}`,
      text: cleanText(sentence),
    })),
  );
  const sentences = said
    .filter((sentence) => sentence.text !== "")
    .map((sentence, at) => ({ ...sentence, id: `s${at + 1}`, language }));
  const timed = timeSentences({ startMs: 0, endMs: durationMs, sentences, marks: [] });
  const cues = timed.flatMap((sentence, at) =>
    makeCues(sentence, { segment: sentences[at]?.segment ?? "p1" }),
  );
  return { status: "txt_only", cues, repaired: 0, skipped: 0 };
}

function refuse(fault: TranscriptFault, sentence: string, cause?: VttError): DomainError {
  return new DomainError("invalid", sentence, {
    reason: "upload.broken_transcript",
    details: { fault, line: cause?.line ?? null },
    cause,
  });
}
