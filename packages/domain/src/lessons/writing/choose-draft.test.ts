import { expect, test } from "vitest";

import type { Sentence } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Lesson } from "../lesson.ts";
import type { LessonRequest } from "../script-writer.ts";
import { chooseDraft, isJudged } from "./choose-draft.ts";

const EVIDENCE = "Light bends when it passes from air into water, because it is slower there.";
const JAPANESE = "光は空気から水に入るときに曲がりますが、それは水の中で遅くなるからです。";

const request: LessonRequest = {
  level: "beginner",
  variant: "teach",
  languages: ["en"],
  concept: {
    conceptId: "refraction",
    courseLanguage: "en",
    sentences: [],
    questions: [],
    evidence: [EVIDENCE],
    proof: { quotes: [], material: EVIDENCE },
    texts: (["en", "ja"] as const).map((language) => ({
      language,
      term: "Refraction",
      spoken: "refraction",
      sentences: [language === "ja" ? JAPANESE : EVIDENCE],
      questions: [],
    })),
  },
};

interface Written {
  model: string;
  said: string[];
  basis?: "quoted" | "judged";
  language?: Language;
}

function draft({ model, said, basis = "judged", language = "en" }: Written): Lesson {
  const lesson = said.map((text, at): Sentence => {
    const claim = { conceptId: "refraction", quotes: [EVIDENCE], basis };
    return { id: `refraction.lesson${at + 1}`, text, claim };
  });
  const text = { language, term: "Refraction", spoken: "refraction", lesson, questions: [] };
  const of = { conceptId: "refraction", level: "beginner", variant: "teach" } as const;
  return { ...of, writer: "openai", model, promptVersion: "1", texts: [text] };
}

/** Own words, of about the usual length. */
const USUAL = [
  "A beam that meets a pond at a slant does not go straight on below the surface.",
  "Think of a cart whose left wheel rolls onto sand while the right one is still on the road.",
  "It slows down on that side first, and so the whole cart turns a little towards the sand.",
  "The beam does the same where one side of it reaches the denser stuff before the other one.",
  "The steeper it comes, the less there is between its two sides, and the less it turns.",
  "People often believe that the pond pulls it down, but nothing is pulling at it in there at all.",
];

const choose = (first: Lesson, second: Lesson, change: Partial<LessonRequest> = {}) =>
  chooseDraft({ ...request, ...change }, { first, second }).model;

test("of two that nothing tells apart, the first is kept", () => {
  expect(choose(draft({ model: "a", said: USUAL }), draft({ model: "b", said: USUAL }))).toBe("a");
});

test("what a judge has borne out is kept before all else, whichever came first", () => {
  const quoted = draft({ model: "quoted", said: USUAL, basis: "quoted" });
  const judged = draft({ model: "judged", said: [EVIDENCE, ...USUAL, USUAL.join(" ")] });
  expect(choose(quoted, judged)).toBe("judged");
  expect(choose(judged, quoted)).toBe("judged");
  expect([quoted, judged].map(isJudged)).toEqual([false, true]);
});

test.each<[Language, string[], string]>([
  ["en", USUAL, "As we know, light bends when it “passes” from air into water."],
  ["ja", ["池に斜めに入る光は、まっすぐには進みません。"], `つまり、${JAPANESE}`],
])("who repeats the material in %s is not kept, however it is set", (language, own, echo) => {
  const said = (model: string, some: string[]) => draft({ model, said: some, language });
  const change = { languages: [language] };
  const [echoing, plain] = [said("echoing", [...own, echo]), said("plain", own.slice(0, 1))];
  expect(choose(echoing, plain, change)).toBe("plain");
  expect(choose(plain, echoing, change)).toBe("plain");
});

test("of two in their own words that with fewer long sentences is kept, then that of the usual length", () => {
  const long = draft({ model: "long", said: [USUAL.slice(0, 3).join(" "), ...USUAL.slice(3)] });
  const usual = draft({ model: "usual", said: USUAL });
  const short = draft({ model: "short", said: USUAL.slice(0, 2) });
  expect(choose(long, usual)).toBe("usual");
  expect(choose(long, short)).toBe("short");
  expect(choose(short, usual)).toBe("usual");
  expect(choose(short, usual, { variant: "quick" })).toBe("short");
});

test("a language that was not asked for says nothing of a draft", () => {
  const plain = draft({ model: "plain", said: USUAL });
  const [text] = draft({ model: "", said: [JAPANESE], language: "ja", basis: "quoted" }).texts;
  const more = { ...draft({ model: "more", said: USUAL }) };
  expect(choose({ ...more, texts: [...more.texts, ...(text ? [text] : [])] }, plain)).toBe("more");
});
