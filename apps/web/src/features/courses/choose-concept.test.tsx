import { afterEach, expect, test } from "vitest";

import { setInterfaceLanguage } from "../../i18n/language.ts";
import { type Answers, BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { course, unmet } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { CoursePage } from "./pages/course-page.tsx";

const concepts = [
  { id: "lock", term: "Lock", question: "What does a lock do?" },
  { id: "key", term: "Key", question: "What is a key?" },
];
const chosen = { conceptId: "lock", kind: "skip", chosenAt: 1 } as const;

afterEach(() => setInterfaceLanguage("en"));

function openConcepts(answers: Answers = {}) {
  const page = openPage({
    page: CoursePage,
    route: "/courses/:id",
    path: "/courses/keys?tab=concepts",
    answers: {
      "courses.get": { ...course, isEnrolled: true, concepts },
      "courses.study": { concepts: [], quizzes: 0, percent: null, episodes: [], files: [] },
      "learning.state": unmet,
      "concepts.choices": [],
      "concepts.choose": undefined,
      ...answers,
    },
  });
  const openMenu = (term: string) => {
    const button = page.place.querySelector<HTMLElement>(`[aria-label='Options for ${term}']`);
    button?.click();
    return [...page.place.querySelectorAll<HTMLElement>("[role=menuitem]")];
  };
  const row = (at: number) => page.place.querySelectorAll("ol > li")[at]?.textContent ?? "";
  return { ...page, openMenu, row };
}

test("each concept has a menu that says of each choice what will happen", async () => {
  const { see, place, openMenu } = openConcepts();
  await see("What is a key?");
  await expect.poll(() => place.querySelectorAll("ol [aria-haspopup=menu]")).toHaveLength(2);
  expect(openMenu("Lock").map(({ textContent }) => textContent)).toEqual([
    "More of thisIt comes first in your next episode and then returns twice as often.",
    "Skip thisIt is neither taught nor asked about until you undo this.",
    "Not weak in thisIt no longer counts as weak, until you miss it again.",
  ]);
});

const CHOICES = [
  { kind: "more", does: "“Lock” comes first", shown: "You asked for more of this." },
  { kind: "skip", does: "“Lock” is neither taught", shown: "Skipped at your request." },
  { kind: "not_weak", does: "“Lock” no longer counts", shown: "Not weak, by your choice." },
] as const;

test.each(CHOICES)("$kind says what happens, is shown, and is undone", async (choice) => {
  const { kind, does, shown } = choice;
  const { see, api, place, row, openMenu } = openConcepts();
  await see("What is a key?");
  await expect.poll(() => place.querySelectorAll("ol [aria-haspopup=menu]")).toHaveLength(2);
  api.change({ "concepts.choices": [{ ...chosen, kind }] });
  openMenu("Lock")[CHOICES.indexOf(choice)]?.click();
  await see(does, shown);
  expect(row(0)).toContain(shown);
  expect(row(1)).not.toContain(shown);
  api.change({ "concepts.choices": [] });
  press(place, "Undo");
  await see("“Lock” is treated like everything else again.");
  expect(row(0)).not.toContain(shown);
  expect(api.sent("concepts.choose")).toEqual([
    { conceptId: "lock", kind },
    { conceptId: "lock", kind: null },
  ]);
});

test("what was chosen is taken back in the menu, and the undo brings it back", async () => {
  const { see, api, place, openMenu } = openConcepts({ "concepts.choices": [chosen] });
  await see("Skipped at your request.");
  const [, item] = openMenu("Lock");
  expect(item?.textContent).toContain("Undo “Skip this”");
  api.change({ "concepts.choices": [] });
  item?.click();
  await see("“Lock” is treated like everything else again.");
  press(place, "Undo");
  await see("“Lock” is neither taught nor asked about");
  expect(api.sent("concepts.choose")).toEqual([
    { conceptId: "lock", kind: null },
    { conceptId: "lock", kind: "skip" },
  ]);
});

test("a choice that is refused says why, and nothing is shown as chosen", async () => {
  const { see, place, text, openMenu } = openConcepts({
    "concepts.choose": refuse({ reason: "concept.not_found", details: {} }, "NOT_FOUND"),
  });
  await see("What is a key?");
  await expect.poll(() => place.querySelectorAll("ol [aria-haspopup=menu]")).toHaveLength(2);
  openMenu("Key")[0]?.click();
  await see("This concept is no longer in the course.");
  expect(text()).not.toContain("You asked for more of this.");
});

test("choices that do not load leave the concepts readable, and are asked for again", async () => {
  const { see, api, place } = openConcepts({ "concepts.choices": BROKEN });
  await see("What does a lock do?", "What is a key?");
  const retry = `[aria-label="Your choices couldn't be loaded. Try again"]`;
  await expect.poll(() => place.querySelectorAll(retry)).toHaveLength(2);
  api.change({ "concepts.choices": [chosen] });
  place.querySelector<HTMLElement>(retry)?.click();
  await see("Skipped at your request.");
});

test("who does not study the course has nothing to choose", async () => {
  const { see, place, api } = openConcepts({ "courses.get": { ...course, concepts } });
  await see("What is a key?");
  expect(place.querySelectorAll("ol [aria-haspopup=menu]")).toHaveLength(0);
  expect(api.sent("concepts.choices")).toEqual([]);
});

test("it speaks Japanese", async () => {
  await setInterfaceLanguage("ja");
  const { see, place } = openConcepts({ "concepts.choices": [chosen] });
  await see("What is a key?");
  await setInterfaceLanguage("ja");
  await see("とばす内容に選んでいます。");
  place.querySelector<HTMLElement>("[aria-label='「Lock」についての希望']")?.click();
  await see("もっと学ぶ", "「とばす」を取り消す", "苦手ではない");
});
