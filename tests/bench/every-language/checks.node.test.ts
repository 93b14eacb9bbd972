import { writeVtt } from "@learnlab/audio";
import { makePart } from "@learnlab/audio/testing";
import { readDemoCourses } from "@learnlab/demo";
import { assembleTrack, type Cue, type Script, type Segment, type Track } from "@learnlab/domain";
import { describe, expect, test } from "vitest";

import { checkAlignment } from "./check-alignment.ts";
import { checkLanguage } from "./check-language.ts";
import { checkTerms } from "./check-terms.ts";
import { checkChapters, checkCues, checkLength } from "./check-track.ts";
import { checkShape } from "./check-shape.ts";
import { checkVoices } from "./check-voices.ts";

type Kind = Segment["kind"];

function segment(id: string, kind: Kind, texts: string[]): Segment {
  const sentences = texts.map((text, index) => ({ id: `${id}.${index}`, text, claim: null }));
  const shared = { conceptId: null, isShared: false, language: "en" } as const;
  return { id, kind, title: id, sentences, pauseAfterMs: 500, ...shared };
}

const segments = [
  segment("greeting", "greeting", ["Hello there.", "Three questions will come."]),
  ...[1, 2, 3].flatMap((number) => [
    segment(`question${number}`, "question", [`What is number ${number}?`]),
    segment(`pause${number}`, "pause", []),
    segment(`answer${number}`, "answer", [`It is number ${number}.`]),
  ]),
];

function scriptOf(language: "en" | "de", parts: Segment[]): Script["tracks"][number] {
  return { language, title: "", description: "", segments: parts };
}

async function makeStored() {
  const recipe = { sampleRate: 24_000, channels: 1, bitrate: 48, durationMs: 900 } as const;
  const assembled = assembleTrack({
    tag: { title: "Six minutes" },
    segments: await Promise.all(
      segments.map(async ({ id, title, sentences, pauseAfterMs }, seed) => ({
        id,
        title,
        pauseAfterMs,
        parts:
          sentences.length === 0
            ? []
            : [
                {
                  id,
                  voice: "Ruth",
                  bytes: await makePart({ ...recipe, seed }),
                  sentences: sentences.map((one) => ({ ...one, language: "en" })),
                },
              ],
      })),
    ),
  });
  const { bytes, durationMs, cues } = assembled;
  return { bytes, track: trackOf(durationMs), segments, cues, vtt: writeVtt(cues, english) };
}

const english = { language: "en" };

// Only its length and language are looked at.
function trackOf(durationMs: number): Track {
  return { durationMs, language: "en" } as Track;
}

describe("a good track passes, and each spoiled one is refused", () => {
  test("length", () => {
    expect(checkLength(trackOf(360_000), 360_020)).toEqual([]);
    expect(checkLength(trackOf(360_000), 360_040)).toHaveLength(1);
    expect(checkLength(trackOf(300_000), 300_000)).toHaveLength(1);
    expect(checkLength(trackOf(415_000), 415_000)).toHaveLength(1);
  });

  test("chapters", async () => {
    const stored = await makeStored();
    expect(checkChapters(stored)).toEqual([]);
    expect(checkChapters({ ...stored, segments: segments.slice(1) })).toHaveLength(1);
    expect(checkChapters({ ...stored, track: trackOf(1_000) })).toHaveLength(1);
  });

  test("cues", async () => {
    const stored = await makeStored();
    expect(checkCues(stored)).toEqual([]);
    expect(checkCues({ ...stored, track: trackOf(1_000) })).toHaveLength(1);
    expect(checkCues({ ...stored, segments: segments.toReversed() })).toHaveLength(1);
    const lost = writeVtt(stored.cues.slice(1), english);
    expect(checkCues({ ...stored, vtt: lost })).toHaveLength(1);
  });
});

/** What is asked about an idea. */
function ask(name: string): Segment[] {
  return [
    { ...segment(`question ${name}`, "question", [`What is ${name}?`]), conceptId: name },
    { ...segment(`pause ${name}`, "pause", []), pauseAfterMs: 9_000 },
    segment(`answer ${name}`, "answer", [`It is ${name}.`]),
  ];
}

function teach(name: string): Segment[] {
  return [
    segment(`bridge ${name}`, "bridge", [`Let us turn to ${name}.`]),
    { ...segment(name, "lesson", [`This is ${name}.`]), conceptId: name },
  ];
}

const warmUp = [segment("warm-up", "warm_up", ["Think back."]), ...ask("before")];
const episode = [
  segment("greeting", "greeting", ["Hello there."]),
  ...warmUp,
  segment("recap", "recap", ["It goes well."]),
  ...teach("one"),
  ...teach("two"),
  ...ask("one"),
  ...ask("three"),
  ...teach("three"),
  ...ask("two"),
  segment("recall", "recall", ["One sentence for each."]),
  { ...segment("recall-pause", "pause", []), pauseAfterMs: 20_000 },
  segment("closing", "closing", ["Goodbye."]),
];

describe("the way in which an episode teaches", () => {
  const without = (...ids: string[]) => checkShape(episode.filter(({ id }) => !ids.includes(id)));
  const change = (wanted: string, rest: Partial<Segment>) =>
    checkShape(episode.map((one) => (one.id === wanted ? { ...one, ...rest } : one)));

  test("with what was heard before, without it, and asked before what is taught again", () => {
    expect(checkShape(episode)).toEqual([]);
    expect(without(...warmUp.map(({ id }) => id))).toEqual([]);
    const first = episode.findIndex(({ id }) => id === "bridge one");
    const moved = episode.filter(({ id }) => !ask("one").some((one) => one.id === id));
    expect(checkShape(moved.toSpliced(first + 1, 0, ...ask("one")))).toEqual([]);
  });

  test("each spoiled one is refused", () => {
    expect(without("warm-up")).toHaveLength(1);
    expect(without("greeting")).toHaveLength(1);
    expect(without("recall")).toHaveLength(1);
    expect(without("pause two")).toHaveLength(1);
    expect(without(...ask("two").map(({ id }) => id))).toHaveLength(1);
    expect(without("bridge two", "two", "bridge three", "three")).toHaveLength(2);
    expect(change("pause two", { pauseAfterMs: 5_000 })).toHaveLength(1);
    expect(change("recall-pause", { pauseAfterMs: 5_000 })).toHaveLength(1);
    expect(change("question two", { conceptId: "one" })).toHaveLength(1);
    expect(
      change("closing", { sentences: segment("", "closing", ["Hello there."]).sentences }),
    ).toEqual(["said twice: Hello there."]);
  });
});

describe("two voices", () => {
  const cuesOf = (voiceOf: (one: Segment) => string): Cue[] =>
    episode.flatMap((one) =>
      one.sentences.map(({ text }) => ({
        startMs: 0,
        endMs: 1,
        text,
        language: one.language,
        voice: voiceOf(one),
        segment: one.id,
        estimated: true,
      })),
    );
  const asks = ({ kind }: Segment) => ["question", "answer", "recall"].includes(kind);

  test("one teaches, the other asks and answers", () => {
    expect(
      checkVoices(
        episode,
        cuesOf((one) => (asks(one) ? "Matthew" : "Joanna")),
      ),
    ).toEqual([]);
  });

  test("one for both, one that changes, and a question in the wrong one are refused", () => {
    expect(
      checkVoices(
        episode,
        cuesOf(() => "Joanna"),
      ),
    ).toHaveLength(1);
    expect(
      checkVoices(
        episode,
        cuesOf(({ id }) => id),
      ),
    ).toHaveLength(1);
    const strayed = cuesOf((one) => (asks(one) && one.id !== "recall" ? "Matthew" : "Joanna"));
    expect(checkVoices(episode, strayed)).toHaveLength(1);
  });
});

describe("two languages stand side by side", () => {
  test("the same ids in the same order, and nothing alone but the notice", () => {
    const german = [
      ...segments,
      segment("bridge", "bridge", ["Der nächste Teil ist auf Englisch, der Sprache des Kurses."]),
    ];
    expect(checkAlignment([scriptOf("en", segments), scriptOf("de", german)])).toEqual([]);
    const warm = german.map((one) =>
      one.kind === "bridge" ? { ...one, kind: "warm_up" as const } : one,
    );
    expect(checkAlignment([scriptOf("en", segments), scriptOf("de", warm)])).toEqual([]);
  });

  test("a sentence that is alone, elsewhere or twice is named", () => {
    const check = (other: Segment[]) =>
      checkAlignment([scriptOf("en", segments), scriptOf("de", other)]);
    expect(check(segments.slice(1))).toHaveLength(2);
    expect(check(segments.toReversed())).toHaveLength(1);
    expect(check([...segments, ...segments.slice(0, 1)])).toContain("2 sentence ids stand twice");
    expect(check([...segments, segment("bridge", "bridge", ["Weiter geht es."])])).toHaveLength(1);
  });
});

describe("what is said is in the language it is said to be", () => {
  const spanish =
    "La consulta se escribe una sola vez y la base de datos decide por sí misma cómo la ejecuta. " +
    "Por eso conviene mirar siempre el plan antes de añadir otro índice a una tabla muy grande.";
  const check = (text: string, language: "es" | "ja") =>
    checkLanguage([{ ...segment("lesson", "lesson", [text, text]), language }], {
      language,
      names: ["Database Design"],
    });

  test("Spanish is, and for Japanese it is not", () => {
    expect(check(spanish, "es")).toEqual({ groups: 1, bad: [] });
    expect(check(spanish, "ja").bad).toHaveLength(1);
  });

  test("English is not Spanish", () => {
    const text = "The query is written once, and the database itself decides how it is run. ";
    expect(check(text.repeat(2), "es").bad).toHaveLength(1);
  });

  test("a term that has a translation is not said in English", () => {
    const say = (term: string) =>
      checkTerms(readDemoCourses(), scriptOf("de", [segment("a", "bridge", [`Nun: ${term}.`])]));
    expect(say("Dekoratoren")).toEqual([]);
    expect(say("Iterators and iterables")).toHaveLength(1);
    expect(say("iterators and iterables")).toHaveLength(1);
  });
});
