import { expect, test } from "vitest";

import type { OfferedVoice } from "../../api.ts";
import type { Installation } from "../../data/installation.ts";
import { type Answers, BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { choose, fill, press } from "../../testing/show-part.tsx";
import { SettingsPage } from "./pages/settings-page.tsx";

const usual: Installation["usual"] = {
  school: { name: null },
  logo: { name: null },
  "sign-up": { rule: "invite" },
  "new-people": {
    languages: null,
    outputFormat: "both",
    voices: {},
    secondVoice: true,
    questionMode: "play",
  },
  limits: { episodesPerDay: 5, monthlyMicroDollars: 20_000_000 },
  speech: { engine: "neural", sampleRate: 44_100, wordMarks: true, answerTime: "usual" },
  writing: { hasTwoDrafts: false },
  retention: { episodeDays: null },
  listening: { freezesAWeek: 1, listenDays: 90 },
  "class-privacy": { teachersSee: "people" },
};

const installation: Installation = {
  current: usual,
  usual,
  widestSignUp: "invite",
  fixed: [
    { name: "PUBLIC_URL", group: "door", value: "https://learn.example" },
    { name: "OPENAI_API_KEY", group: "suppliers", value: true },
    { name: "GEMINI_API_KEY", group: "suppliers", value: false },
    { name: "MEDIA_ENDPOINT", group: "media", value: null },
  ],
};

const speaker = (id: string, of: Pick<OfferedVoice, "language" | "isDefault">): OfferedVoice => ({
  ...of,
  id,
  name: id,
  gender: "female",
  secondId: null,
});

const openSettings = (answers: Answers = {}, change: Partial<Installation["current"]> = {}) =>
  openPage({
    page: SettingsPage,
    role: "admin",
    answers: {
      "installation.settings": { ...installation, current: { ...usual, ...change } },
      "voices.list": [
        speaker("Joanna", { language: "en", isDefault: true }),
        speaker("Matthew", { language: "en", isDefault: false }),
        speaker("Tatyana", { language: "ru", isDefault: true }),
      ],
      ...answers,
    },
  });

/** The first form of the page. */
function schoolOf(place: HTMLElement): HTMLElement {
  const form = place.querySelector("form");
  if (form === null) throw new Error("There is no form.");
  return form;
}

test("every setting is shown with its value and when it takes effect", async () => {
  const { see, heading, hrefs } = openSettings({}, { retention: { episodeDays: 30 } });
  await see(
    "5 episodes a day for each learner. $20.00 a month.",
    "30 days.",
    "From the next cleanup on, every night.",
    "Each learner by name.",
  );
  expect(heading()).toBe("Installation");
  expect(hrefs()).toContain("/run/costs");
  expect(hrefs()).toContain("/run/jobs");
});

test("what the deployment sets is shown with the reason, and of a key only whether it is set", async () => {
  const { see, place } = openSettings();
  await see("PUBLIC_URL", "https://learn.example", "The keys themselves are never shown.");
  const rows = [...place.querySelectorAll("dt")].map((name) => [
    name.textContent,
    name.nextElementSibling?.textContent,
  ]);
  expect(rows).toEqual([
    ["PUBLIC_URL", "https://learn.example"],
    ["OPENAI_API_KEY", "Set"],
    ["GEMINI_API_KEY", "Not set"],
    ["MEDIA_ENDPOINT", "Empty"],
  ]);
});

test("the name of the school is checked and saved, and an empty one is the product's own", async () => {
  const { see, api, place } = openSettings({ "installation.saveSchool": (school) => school });
  await see("Name of the school");
  fill(place, "Name of the school", "x".repeat(61));
  press(schoolOf(place), "Save");
  await see("The name of a school has at most 60 characters.");
  expect(api.sent("installation.saveSchool")).toEqual([]);
  fill(place, "Name of the school", " Lakeside School ");
  press(schoolOf(place), "Save");
  await see("Saved.");
  expect(api.sent("installation.saveSchool")).toEqual([{ name: "Lakeside School" }]);
});

test.each([
  [{}, "Matthew", { en: "Matthew" }],
  [{ en: "Matthew" }, "", {}],
])("the first voices %o become, with %o for English, %o", async (voices, voiceId, saved) => {
  const first = { ...usual["new-people"], voices };
  const { see, api, place } = openSettings(
    { "installation.saveNewPeople": first },
    { "new-people": first },
  );
  await see("Joanna, the default");
  // A language with one voice leaves no choice.
  expect(place.textContent).not.toContain("Tatyana");
  const form = [...place.querySelectorAll("form")].find(({ textContent }) =>
    textContent.includes("A second voice asks the questions"),
  );
  if (form === undefined) throw new Error("There is no form.");
  choose(form, "English", voiceId);
  press(form, "Save");
  await see("Saved.");
  expect(api.sent("installation.saveNewPeople")).toEqual([{ ...first, voices: saved }]);
});

test("nobody is offered to open sign-up further than the deployment allows", async () => {
  const { see, place } = openSettings();
  await see("Only a new deployment can open it further.");
  const rules = [...place.querySelectorAll<HTMLInputElement>("input[type=radio]")].map(
    ({ value }) => value,
  );
  expect(rules).toContain("invite");
  expect(rules).toContain("closed");
  expect(rules).not.toContain("open");
});

test("a changed setting is reset to its default, and that is undone", async () => {
  const changed = { writing: { hasTwoDrafts: true } };
  const { see, api, place } = openSettings(
    { "installation.reset": undefined, "installation.saveWriting": changed.writing },
    changed,
  );
  await see("Each lesson is written twice, and the better one is kept.");
  press(place, "Reset to the default");
  await see("Drafts of a lesson: back to the default.");
  expect(api.sent("installation.reset")).toEqual([{ name: "writing" }]);
  press(place, "Undo");
  await expect.poll(() => api.sent("installation.saveWriting")).toEqual([{ hasTwoDrafts: true }]);
});

test("what cannot be saved says why and keeps what was entered", async () => {
  const { see, place } = openSettings({ "installation.saveSchool": BROKEN });
  await see("Name of the school");
  fill(place, "Name of the school", "Lakeside School");
  press(schoolOf(place), "Save");
  await see("Something went wrong on our side.");
  expect(
    [...place.querySelectorAll<HTMLInputElement>("input")].some(
      ({ value }) => value === "Lakeside School",
    ),
  ).toBe(true);
});

test("nobody but an admin finds the page", async () => {
  const { see } = openPage({ page: SettingsPage, role: "teacher" });
  await see("Page not found");
});
