import type { Cue, Segment } from "@learnlab/domain";

/** What the second voice says. */
const ASKING: readonly Segment["kind"][] = ["question", "answer", "recall"];

/** When each voice speaks in a track, in ms. */
export interface VoiceSpan {
  voice: string;
  startMs: number;
  endMs: number;
}

/** What is wrong where in each language one voice should teach, and another ask and answer. */
export function checkVoices(segments: readonly Segment[], cues: readonly Cue[]): string[] {
  const asking = new Set(
    segments.filter(({ kind }) => ASKING.includes(kind)).map((segment) => segment.id),
  );
  const byLanguage = Map.groupBy(cues, ({ language }) => language);
  return [...byLanguage].flatMap(([language, said]) => {
    const voicesOf = (some: Cue[]) => [...new Set(some.map(({ voice = "" }) => voice))];
    const tells = voicesOf(said.filter(({ segment }) => !asking.has(segment)));
    const asks = voicesOf(said.filter(({ segment }) => asking.has(segment)));
    const isPair = tells.length <= 1 && asks.length <= 1 && tells[0] !== asks[0];
    return isPair ? [] : [`${language} is told by ${tells.join()} and asked by ${asks.join()}`];
  });
}

export function listVoiceSpans(cues: readonly Cue[]): VoiceSpan[] {
  return cues.map(({ voice = "", startMs, endMs }) => ({ voice, startMs, endMs }));
}
