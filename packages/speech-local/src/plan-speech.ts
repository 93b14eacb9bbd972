import { splitSentences, type Sentence } from "./split-sentences.ts";
import type { Letter, NamedMark, SpeechItem } from "./speech-items.ts";

export type SpeechStep =
  | { kind: "sentence"; start: number; end: number }
  | { kind: "speak"; letters: Letter[]; marks: NamedMark[] }
  | { kind: "mark"; mark: NamedMark }
  | { kind: "pause"; milliseconds: number };

// Sentences are spoken one by one and end without silence, so the gaps between them are ours.
const sentenceGapMs = 350;
const paragraphGapMs = 700;
// Punctuation alone shapes pauses; the engine is not asked to say it.
const audible = /[\p{L}\p{N}\p{S}%#@&]/u;

/** Orders what is to be heard: runs of letters of one rate, the pauses around them, marks in between. */
export function planSpeech(items: readonly SpeechItem[]): SpeechStep[] {
  const steps: SpeechStep[] = [];
  let gapMs = 0;
  for (const sentence of splitSentences(items)) {
    const isSpoken = sentence.range !== null;
    if (isSpoken && gapMs > 0) steps.push({ kind: "pause", milliseconds: gapMs });
    if (sentence.range !== null) steps.push({ kind: "sentence", ...sentence.range });
    steps.push(...planSentence(sentence));
    const ownGapMs = sentence.endsParagraph ? paragraphGapMs : sentenceGapMs;
    if (isSpoken) gapMs = ownGapMs;
    else if (gapMs > 0) gapMs = Math.max(gapMs, ownGapMs);
  }
  return steps;
}

function planSentence(sentence: Sentence): SpeechStep[] {
  const steps: SpeechStep[] = [];
  let run: Letter[] = [];
  let marks: NamedMark[] = [];
  const finishRun = () => {
    const lastSpoken = run.at(-1)?.end ?? 0;
    const inside = marks.filter((mark) => mark.end <= lastSpoken);
    if (run.some(({ char, alias }) => audible.test(alias?.say ?? char))) {
      steps.push({ kind: "speak", letters: run, marks: inside });
    } else {
      steps.push(...inside.map((mark) => ({ kind: "mark" as const, mark })));
    }
    const after = marks.filter((mark) => mark.end > lastSpoken);
    steps.push(...after.map((mark) => ({ kind: "mark" as const, mark })));
    run = [];
    marks = [];
  };
  for (const item of sentence.items) {
    if (item.kind === "mark") marks.push(item);
    if (item.kind === "letter") {
      const isNewRate = run.length > 0 && run[0]?.ratePercent !== item.ratePercent;
      if (isNewRate) finishRun();
      run.push(item);
    }
    if (item.kind === "pause") {
      finishRun();
      steps.push(item);
    }
  }
  finishRun();
  return steps;
}
