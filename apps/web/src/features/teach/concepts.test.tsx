import { expect, test } from "vitest";

import type { TaughtConcept } from "../../data/concepts.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { press } from "../../testing/show-part.tsx";
import { ConceptsSide } from "./pages/concepts-side.tsx";

const concept = (id: string, term: string, more: Partial<TaughtConcept> = {}): TaughtConcept => ({
  id,
  courseId: "birds",
  materialId: "book",
  position: 0,
  term,
  spoken: term.toLowerCase(),
  sentences: [{ part: "definition", text: `${term} is a part.`, quote: `${term} is a part.` }],
  questions: [
    {
      kind: "recall",
      question: `What is ${term}?`,
      answer: "A part.",
      accepted: [],
      keyTerms: ["part"],
      choices: [],
      quote: `${term} is a part.`,
    },
  ],
  lostQuotes: [],
  languages: [],
  learners: 0,
  lastChange: null,
  ...more,
});
const wing = concept("wing", "Wing", { languages: ["de"] });
const feather = concept("feather", "Feather", { learners: 3, lostQuotes: ["Gone."] });
const beak = concept("beak", "Beak", { lastChange: { id: "change", kind: "edit", at: 1 } });

const ofCourse = { links: [], suggested: [], language: "en" as const, canTranslate: true };

const open = (answers: Opened["answers"] = {}) =>
  openPage({
    page: ConceptsSide,
    route: "/teach/:id/concepts",
    path: "/teach/birds/concepts",
    role: "teacher",
    answers: {
      "concepts.taught": { ...ofCourse, concepts: [wing, feather, beak] },
      "proposals.list": [],
      "concepts.order": undefined,
      ...answers,
    },
  });

const rowOf = (place: HTMLElement, term: string) =>
  place.querySelector<HTMLElement>(`li[aria-label=${term}]`) ?? place;
const type = (row: HTMLElement, key: string, altKey = false) =>
  row.dispatchEvent(new KeyboardEvent("keydown", { key, altKey, bubbles: true, cancelable: true }));
const listTerms = (place: HTMLElement) =>
  [...place.querySelectorAll("ol > li")].map((row) => row.getAttribute("aria-label"));

test("concepts say who knows them, where else they are, and which quotes are gone", async () => {
  const { see } = open();
  await see(
    "Wing",
    "also in German",
    "3 learners know it",
    "1 quote is no longer in the materials",
  );
});

test("an order made by keys is saved as one write, and can be left as it was", async () => {
  const { see, place, api } = open();
  await see("Wing");
  rowOf(place, "Beak").focus();
  type(rowOf(place, "Beak"), "ArrowUp", true);
  type(rowOf(place, "Beak"), "ArrowUp", true);
  expect(listTerms(place)).toEqual(["Beak", "Wing", "Feather"]);
  expect(document.activeElement).toBe(rowOf(place, "Beak"));
  await see("Beak: place 1 of 3");
  expect(api.sent("concepts.order")).toEqual([]);
  press(place, "Discard the changes");
  expect(listTerms(place)).toEqual(["Wing", "Feather", "Beak"]);
  type(rowOf(place, "Wing"), "ArrowDown", true);
  press(place, "Save the order");
  await see("The order is saved.");
  const ids = ["feather", "wing", "beak"];
  expect(api.sent("concepts.order")).toEqual([{ courseId: "birds", ids }]);
});

test("a concept is edited beside its quotes, and the edit is undone", async () => {
  const { see, place, api, hrefs } = open({
    "concepts.edit": { changeId: "change" },
    "concepts.undo": undefined,
  });
  await see("Wing");
  type(rowOf(place, "Wing"), "e");
  await see("In the material", "Its wording in German stays");
  expect(hrefs()).toContain("/concepts/wing/material?quote=Wing%20is%20a%20part.");
  const term = place.querySelector<HTMLInputElement>("form input");
  if (term === null) throw new Error("There is no field for the term.");
  expect(document.activeElement).toBe(term);
  term.value = "A wing";
  term.dispatchEvent(new InputEvent("input", { bubbles: true }));
  press(place, "Save");
  await see("The concept is saved.");
  const { sentences, questions } = wing;
  expect(api.sent("concepts.edit")).toEqual([
    {
      courseId: "birds",
      conceptId: "wing",
      term: "A wing",
      spoken: "wing",
      sentences: [{ ...sentences[0], at: 0 }],
      questions: [{ ...questions[0], at: 0 }],
    },
  ]);
  press(document.body, "Undo");
  await expect
    .poll(() => api.sent("concepts.undo"))
    .toEqual([{ courseId: "birds", changeId: "change" }]);
});

test("two concepts are merged side by side, once it is said that what learners know cannot be parted again", async () => {
  const { see, place, api } = open({ "concepts.merge": { changeId: "change" } });
  await see("Wing");
  type(rowOf(place, "Wing"), "m");
  await see("Merge Wing with");
  const other = place.querySelector("select");
  if (other === null) throw new Error("There is no choice of the other concept.");
  other.value = "feather";
  other.dispatchEvent(new Event("change", { bubbles: true }));
  await see("3 learners know “Feather”, so this can't be undone.");
  press(place, "Merge");
  await see("The two are one concept now.");
  expect(api.sent("concepts.merge")).toEqual([
    {
      courseId: "birds",
      keptId: "wing",
      goneId: "feather",
      choice: {
        name: "kept",
        sentences: [{ from: "kept", at: 0 }],
        questions: [{ from: "kept", at: 0 }],
      },
    },
  ]);
});

test("who edits a concept is warned where questions are missing, until they are there", async () => {
  const { see, place, text } = open();
  await see("Wing");
  type(rowOf(place, "Wing"), "e");
  await see(
    "It has 1 of three questions,",
    "Missing: Question: why it is so · Question: what follows",
  );
  press(place, "Add: Question: why it is so");
  await see("It has 2 of three questions,", "Missing: Question: what follows in a case");
  press(place, "Add: Question: what follows in a case");
  await expect.poll(text).not.toContain("of three questions");
});

test("a link that the words speak for is taken into the form, and made", async () => {
  const because = "Feather is a part of the wing.";
  const { see, place, api } = open({
    "concepts.taught": {
      ...ofCourse,
      concepts: [wing, feather],
      links: [
        {
          fromId: "feather",
          toId: "wing",
          kind: "part_of",
          texts: {},
          quotes: { from: "", to: "" },
        },
      ],
      suggested: [{ fromId: "feather", toId: "wing", kind: "needs", because }],
    },
    "concepts.link": { changeId: "change" },
    "concepts.undo": undefined,
  });
  await see("is part of Wing");
  type(rowOf(place, "Feather"), "l");
  await see("Links of Feather", because);
  press(place, "Use this");
  const submit = place.querySelector<HTMLButtonElement>("form button[type=submit]");
  submit?.click();
  await see("They are linked.");
  expect(api.sent("concepts.link")).toEqual([
    { courseId: "birds", fromId: "feather", toId: "wing", kind: "needs", text: because },
  ]);
  press(place, "Undo");
  await expect
    .poll(() => api.sent("concepts.undo"))
    .toEqual([{ courseId: "birds", changeId: "change" }]);
});

test("concepts that lack a language are translated one after the other, and counted", async () => {
  const { see, place, api } = open({ "concepts.translate": { changeId: "change" } });
  await see("In other languages");
  const select = [...place.querySelectorAll("select")].at(-1);
  if (select === undefined) throw new Error("No language is offered.");
  select.value = "de";
  select.dispatchEvent(new Event("input", { bubbles: true }));
  select.dispatchEvent(new Event("change", { bubbles: true }));
  press(place, "Translate 2 concepts");
  await see("German: 2 concepts are translated.");
  expect(api.sent("concepts.translate")).toEqual([
    { courseId: "birds", conceptId: "feather", language: "de" },
    { courseId: "birds", conceptId: "beak", language: "de" },
  ]);
});

test("one concept is translated by a key, and taken back", async () => {
  const { see, place, api } = open({
    "concepts.translate": { changeId: "change" },
    "concepts.undo": undefined,
  });
  await see("Wing");
  type(rowOf(place, "Wing"), "t");
  await see("A model translates every sentence");
  press(place, "Translate");
  await see("Japanese: 1 concept is translated.");
  press(place, "Undo");
  await expect
    .poll(() => api.sent("concepts.undo"))
    .toEqual([{ courseId: "birds", changeId: "change" }]);
});

test("without a model nothing is offered to be translated", async () => {
  const { see, text } = open({
    "concepts.taught": { ...ofCourse, concepts: [wing], canTranslate: false },
  });
  await see("Wing", "As a file");
  expect(text()).not.toContain("In other languages");
});
