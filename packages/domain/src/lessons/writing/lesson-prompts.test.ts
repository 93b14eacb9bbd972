import { expect, test } from "vitest";

import { AbilityLevel } from "../../accounts/index.ts";
import type { ConceptSource } from "../script-writer.ts";
import { writeLessonPrompt } from "./lesson-prompts.ts";

const QUOTE = "Light bends when it passes from air into water.";
const concept: ConceptSource = {
  conceptId: "refraction",
  courseLanguage: "en",
  sentences: [{ part: "definition", quote: QUOTE }],
  questions: [],
  evidence: [QUOTE],
  proof: { quotes: [QUOTE], material: QUOTE },
  texts: [
    { language: "en", term: "Refraction", spoken: "refraction", questions: [], sentences: [QUOTE] },
  ],
};

const promptFor = (level: AbilityLevel) =>
  writeLessonPrompt({ concept, level, variant: "teach", languages: ["en"] });

test.each(AbilityLevel.options)("the level %s stands in the prompt, and no other does", (level) => {
  const { system, user } = promptFor(level);
  expect(system).toContain(`a learner of level "${level}"`);
  const others = AbilityLevel.options.filter((other) => other !== level);
  for (const other of others) expect(system).not.toContain(`"${other}"`);
  expect(user).toBe(promptFor("beginner").user);
});

test("who begins is taught in pictures, who works with it without them", () => {
  expect(promptFor("beginner").system).toContain("with one picture from daily life");
  expect(promptFor("intermediate").system).toContain("explain how it works more than");
  expect(promptFor("advanced").system).toContain("Leave out pictures from daily life");
});
