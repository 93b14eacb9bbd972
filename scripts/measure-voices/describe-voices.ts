import { highestPeakDb, targetLufs } from "./choose-gain.ts";
import type { MeasuredVoice } from "./measure-voice.ts";

/** A difference in loudness between two voices that listeners do not notice, in LU. */
const tolerance = 1.5;

/** Engines whose pace differs by less than this share count as equal. */
const alikeShare = 0.01;

export const tableHead =
  "language voice      engine    chars  seconds  chars/s   LUFS before  peak before  steps   LUFS after  peak after";

/** One voice as a row under `tableHead`; loudness is for two speakers, peaks are in dBTP. */
export function describeVoice(measured: MeasuredVoice): string {
  const { voice, before, after } = measured;
  return [
    voice.languageCode.padEnd(8),
    voice.id.padEnd(10),
    voice.engine.padEnd(8),
    String(measured.characters).padStart(6),
    (measured.durationMs / 1000).toFixed(1).padStart(8),
    measured.charactersPerSecond.toFixed(2).padStart(8),
    before.lufs.toFixed(2).padStart(13),
    before.truePeakDb.toFixed(2).padStart(12),
    String(measured.gainSteps).padStart(6),
    after.lufs.toFixed(2).padStart(12),
    after.truePeakDb.toFixed(2).padStart(11),
  ].join(" ");
}

/** Differences that listeners would notice after the gain: voices too loud, too soft or too far apart. */
export function listMisses(measured: readonly MeasuredVoice[]): string[] {
  const loudness = measured.map(({ after }) => after.lufs);
  const spread = Math.max(...loudness) - Math.min(...loudness);
  return [
    ...measured.flatMap(({ voice, after }) => {
      const name = `${voice.id}/${voice.engine}`;
      const isNear = Math.abs(after.lufs - targetLufs) <= tolerance;
      const isSafe = after.truePeakDb <= highestPeakDb;
      return [
        ...(isNear ? [] : [`${name} stays at ${after.lufs.toFixed(2)} LUFS.`]),
        ...(isSafe ? [] : [`${name} peaks at ${after.truePeakDb.toFixed(2)} dBTP.`]),
      ];
    }),
    ...(spread <= tolerance ? [] : [`The voices lie ${spread.toFixed(2)} LU apart.`]),
  ];
}

export type VoiceFacts = Record<string, { charactersPerSecond: number; gainSteps: number }>;

/** The numbers for the table of voices, by id, or by `<id>/<engine>` where engines differ. */
export function listFacts(measured: readonly MeasuredVoice[]): VoiceFacts {
  const byVoice = Map.groupBy(measured, ({ voice }) => voice.id);
  return Object.fromEntries(
    [...byVoice].flatMap(([id, engines]) => {
      const named = areAlike(engines)
        ? engines.slice(0, 1).map((one) => ({ key: id, one }))
        : engines.map((one) => ({ key: `${id}/${one.voice.engine}`, one }));
      return named.map(({ key, one }) => [
        key,
        {
          charactersPerSecond: Math.round(one.charactersPerSecond * 100) / 100,
          gainSteps: one.gainSteps,
        },
      ]);
    }),
  );
}

function areAlike(engines: readonly MeasuredVoice[]): boolean {
  const rates = engines.map(({ charactersPerSecond }) => charactersPerSecond);
  const steps = new Set(engines.map(({ gainSteps }) => gainSteps));
  return steps.size === 1 && Math.min(...rates) >= Math.max(...rates) * (1 - alikeShare);
}
