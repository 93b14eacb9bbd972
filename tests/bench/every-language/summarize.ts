import { type Language, LANGUAGES } from "@learnlab/domain";

import { round } from "../measure.ts";
import type { CheckedTrack } from "./check-episode.ts";
import type { Spoken } from "./watch-speech.ts";

export interface Spread {
  min: number;
  mean: number;
  max: number;
}

export interface LanguageFigures {
  language: Language;
  episodes: number;
  seconds: Spread;
  lufs: Spread;
  truePeakDb: number;
  groups: number;
  badGroups: number;
  /** Real length of a part to its estimate; `all` weighs long parts more, as an episode does. */
  ofEstimate: Spread & { parts: number; all: number };
  charactersPerSecond: number;
  /** Each voice of the language: its length to its estimate, and how loud it is where it was heard. */
  voices: { voice: string; parts: number; ofEstimate: number; lufs: Spread }[];
}

export function summarize(
  tracks: readonly CheckedTrack[],
  spoken: ReadonlyMap<Language, Spoken[]>,
): LanguageFigures[] {
  return LANGUAGES.flatMap((language) => {
    const own = tracks.filter((track) => track.language === language);
    if (own.length === 0) return [];
    return [
      {
        language,
        episodes: own.length,
        seconds: spreadOf(own.map(({ durationMs }) => durationMs / 1000)),
        lufs: spreadOf(own.map(({ lufs }) => lufs)),
        truePeakDb: round(Math.max(...own.map(({ truePeakDb }) => truePeakDb))),
        groups: sum(own.map(({ groups }) => groups)),
        badGroups: sum(own.map(({ badGroups }) => badGroups.length)),
        ...describeSpeech(spoken.get(language) ?? []),
        voices: describeVoices(tracks, spoken.get(language) ?? []),
      },
    ];
  });
}

function describeSpeech(
  parts: readonly Spoken[],
): Pick<LanguageFigures, "ofEstimate" | "charactersPerSecond"> {
  const realMs = sum(parts.map((part) => part.realMs));
  return {
    ofEstimate: {
      parts: parts.length,
      all: round(realMs / sum(parts.map(({ estimatedMs }) => estimatedMs))),
      ...spreadOf(parts.map((part) => part.realMs / part.estimatedMs)),
    },
    charactersPerSecond: round((sum(parts.map(({ characters }) => characters)) * 1000) / realMs),
  };
}

function describeVoices(
  tracks: readonly CheckedTrack[],
  spoken: readonly Spoken[],
): LanguageFigures["voices"] {
  const heard = tracks.flatMap(({ voices }) => voices);
  return [...Map.groupBy(spoken, ({ voice }) => voice)].map(([voice, parts]) => ({
    voice,
    parts: parts.length,
    ofEstimate: round(
      sum(parts.map(({ realMs }) => realMs)) / sum(parts.map(({ estimatedMs }) => estimatedMs)),
    ),
    lufs: spreadOf(heard.filter((one) => one.voice === voice).map(({ lufs }) => lufs)),
  }));
}

/** How far apart the mean loudness of the languages is, in LU. */
export function findLoudnessSpread(figures: readonly LanguageFigures[]): number {
  const means = figures.map(({ lufs }) => lufs.mean);
  return round(Math.max(...means) - Math.min(...means));
}

function spreadOf(values: readonly number[]): Spread {
  return {
    min: round(Math.min(...values)),
    mean: round(sum(values) / values.length),
    max: round(Math.max(...values)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
