import { nameSounds, type Phone, readPhones, timeByPhones } from "./flite-phones.ts";
import { engineSampleRate, type Sound } from "./engine-sound.ts";
import type { SpokenPiece } from "./read-words.ts";
import { resample } from "./resample.ts";
import { fliteFiles, type RunFlite } from "./run-flite.ts";

/**
 * One of Flite's voices. `stretch` makes it slower, `pitchHz` changes the pitch of slt (the others do not
 * allow it), and `size` under 1 makes all of a voice deeper, as a larger person's is.
 */
export type FliteVoice = {
  name: "slt" | "rms" | "kal16";
  stretch: number;
  pitchHz?: number;
  size?: number;
};
export type SpeakFlite = (
  pieces: readonly SpokenPiece[],
  manner: { voice: FliteVoice; ratePercent: number },
) => Sound;

const fliteSampleRate = 16_000;
const waveHeaderBytes = 44;
/** Of the silence that it begins with. */
const keptMs = 20;
const knownWords = 4_000;
/** The quickest voice, with the phones of all. */
const wordVoice = "kal16";

const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
};
const pauses = /[—–…;:]/gu;
const unspeakable = /[^\x20-\x7e]/gu;

/** Speaks English with Flite; a word is timed by the phones that it has when it is said alone. */
export function createFliteSpeaker(run: RunFlite): SpeakFlite {
  const known = new Map<string, readonly string[]>();
  return (pieces, { voice, ratePercent }) => {
    const text = writePlain(pieces.map(({ say }) => say).join(""));
    const words = joinWords(pieces);
    const spoken = speak(run, { text, voice, ratePercent });
    const alone = sayAlone(run, { words, known });
    return { samples: spoken.samples, times: timeByPhones(spoken.phones, alone).map(spoken.shift) };
  };
}

/** What each word of the request says, by its number among these pieces. */
function joinWords(pieces: readonly SpokenPiece[]): string[] {
  const words: string[] = [];
  for (const { say, word } of pieces) {
    if (word !== null) words[word] = (words[word] ?? "") + say;
  }
  return words.map((say) => writePlain(say).trim());
}

function speak(run: RunFlite, job: { text: string; voice: FliteVoice; ratePercent: number }) {
  const { text, voice, ratePercent } = job;
  const { name, size = 1, pitchHz } = voice;
  const stretch = Math.min(4, Math.max(0.25, (voice.stretch * size * 100) / ratePercent));
  const pitch = pitchHz === undefined ? [] : ["--setf", `int_f0_target_mean=${pitchHz}`];
  const manner = ["-voice", name, "--setf", `duration_stretch=${stretch.toFixed(3)}`, ...pitch];
  const files = ["-psdur", "-o", fliteFiles.wave, "-t", ` ${text} `];
  const { printed, wave } = run([...manner, ...files]);
  // Played at a lower rate, all of it is deeper and later.
  const sampleRate = fliteSampleRate * size;
  const phones = readPhones(printed)
    .flat()
    .map(({ name: phone, endMs }) => ({ name: phone, endMs: endMs / size }));
  const leadMs = Math.max(0, findLead(phones) - keptMs);
  const samples = readSamples(wave).subarray(Math.round((leadMs * sampleRate) / 1000));
  return {
    samples: raise(samples, sampleRate),
    phones,
    shift: (timeMs: number | null) => (timeMs === null ? null : Math.max(0, timeMs - leadMs)),
  };
}

function findLead(phones: readonly Phone[]): number {
  const [first] = phones;
  return first?.name === "pau" ? first.endMs : 0;
}

/** Has the words that were never asked for said one by one, each a paragraph; keeps their phones. */
function sayAlone(
  run: RunFlite,
  { words, known }: { words: readonly string[]; known: Map<string, readonly string[]> },
): (readonly string[])[] {
  const readable = words.filter((word) => /[a-z\d]/iu.test(word));
  if (known.size > knownWords) known.clear();
  const unknown = [...new Set(readable)].filter((word) => !known.has(word));
  const found = listSounds(run, unknown);
  // Where two words became one stretch, or one became two, each is asked for by itself.
  const isClear = found.length === unknown.length;
  for (const [index, word] of unknown.entries()) {
    known.set(word, isClear ? (found[index] ?? []) : listSounds(run, [word]).flat());
  }
  return words.map((word) => known.get(word) ?? []);
}

function listSounds(run: RunFlite, words: readonly string[]): string[][] {
  if (words.length === 0) return [];
  const text = `${words.join("\n\n")}\n`;
  const { printed } = run(
    ["-voice", wordVoice, "-psdur", "-o", "none", "-f", fliteFiles.text],
    text,
  );
  return readPhones(printed).map(nameSounds);
}

/** Letters of Latin as ASCII, since the engine reads no other; other signs are silent. */
function writePlain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/./gu, (char) => plainLetters[char] ?? char)
    .replaceAll(pauses, ", ")
    .replaceAll(unspeakable, " ");
}

function readSamples(wave: Uint8Array | null): Int16Array {
  if (wave === null) return new Int16Array();
  const bytes = wave.slice(waveHeaderBytes);
  return new Int16Array(bytes.buffer, 0, Math.floor(bytes.length / 2));
}

function raise(samples: Int16Array, sampleRate: number): Int16Array {
  const raised = resample(samples, sampleRate, engineSampleRate);
  return Int16Array.from(raised, (sample) =>
    Math.round(Math.min(1, Math.max(-1, sample)) * 32_767),
  );
}
