import { expect, test } from "vitest";

import type { SegmentKind, SpeechPlan } from "../episodes/index.ts";
import { type Engine, ENGINES, LANGUAGES, VOICES } from "../languages/index.ts";
import { pickVoice, pickVoiceOf } from "./voices.ts";

function planOf(engine: Engine, rest: Partial<SpeechPlan> = {}): SpeechPlan {
  const heard = { sampleRate: 44_100, wordMarks: true, isStandIn: true, voices: {} };
  return { ...heard, engine, hasSecondVoice: true, ...rest };
}

const pairsOf = (plan: SpeechPlan) =>
  LANGUAGES.map((language) => {
    const [teaches, asks] = (["lesson", "question"] as const).map((kind) =>
      pickVoiceOf(plan, { kind, language }),
    );
    return `${language} ${teaches?.id} ${asks?.id}`;
  });

test("a man asks where a woman teaches, and the other way round, as far as the engine has both", () => {
  expect(pairsOf(planOf("neural"))).toEqual([
    "en Joanna Matthew",
    "ja Takumi Kazuha",
    "es Lucia Sergio",
    "fr Lea Remi",
    "de Vicki Daniel",
    "it Bianca Adriano",
    "pt Camila Thiago",
    "ru Tatyana Maxim",
    "ko Seoyeon Jihye",
  ]);
  expect(pairsOf(planOf("standard"))).toEqual([
    "en Joanna Matthew",
    "ja Mizuki Takumi",
    "es Lucia Enrique",
    "fr Lea Mathieu",
    "de Vicki Hans",
    "it Bianca Giorgio",
    "pt Camila Ricardo",
    "ru Tatyana Maxim",
    "ko Seoyeon Seoyeon",
  ]);
});

test("the second voice speaks what asks and what answers, and nothing else", () => {
  const plan = planOf("neural");
  const asking = ["question", "answer", "recall"] satisfies SegmentKind[];
  const telling = ["greeting", "warm_up", "recap", "bridge", "lesson", "closing"] as const;
  const speakersOf = (kinds: readonly SegmentKind[]) =>
    new Set(kinds.map((kind) => pickVoiceOf(plan, { kind, language: "fr" }).id));
  expect(speakersOf(asking)).toEqual(new Set(["Remi"]));
  expect(speakersOf(telling)).toEqual(new Set(["Lea"]));
});

test("both voices of a pair cost the same, whichever of them a learner chose", () => {
  for (const engine of ENGINES) {
    for (const { id, language } of VOICES) {
      const plan = planOf(engine, { voices: { [language]: id } });
      const asks = pickVoiceOf(plan, { kind: "answer", language });
      expect([id, asks.engine]).toEqual([id, pickVoice(plan, language).engine]);
    }
  }
});

test("one voice says all of it for who wants one, and in a brief of before", () => {
  const question = { kind: "question", language: "en" } as const;
  const off = planOf("neural", { hasSecondVoice: false });
  const { hasSecondVoice: _, ...older } = off;
  expect(pickVoiceOf(off, question).id).toBe("Joanna");
  expect(pickVoiceOf(older, question).id).toBe("Joanna");
});
