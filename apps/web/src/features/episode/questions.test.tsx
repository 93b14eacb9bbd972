import { type JSX, Show } from "solid-js";
import { expect, test, vi } from "vitest";

import type { AnsweredQuestion } from "../../data/answers.ts";
import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { type Answers, refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import { EpisodePage } from "./pages/episode-page.tsx";
import { askingDocument, askingEpisode } from "../../testing/asking-episode.ts";

/** So late that it is written with its year, whenever the tests run. */
const DUE_ON = "2099-12-01";

function WithPlayer(): JSX.Element {
  return (
    <PlayerProvider>
      <Show when={findPlayer()}>
        <EpisodePage />
      </Show>
    </PlayerProvider>
  );
}

const unanswered: AnsweredQuestion[] = [
  {
    number: 1,
    question: "Why does light bend?",
    answer: null,
    result: null,
    source: null,
    verdict: null,
  },
  { number: 2, question: "What follows?", answer: null, result: null, source: null, verdict: null },
];

function progressOf(changes: Partial<AnsweredQuestion>[] = []) {
  const questions = unanswered.map((one, at) => ({ ...one, ...changes[at] }));
  const isGiven = ({ answer, result }: AnsweredQuestion) => answer !== null || result !== null;
  const answeredCount = questions.filter(isGiven).length;
  return { answeredCount, completionPercentage: answeredCount * 50, questions };
}

function openEpisode(answers: Answers = {}, role: "learner" | "admin" = "learner") {
  vi.stubGlobal("Audio", function openAudio() {
    return createFakeAudio();
  });
  const opened = openPage({
    page: WithPlayer,
    route: "/episodes/:id",
    path: "/episodes/first",
    role,
    answers: {
      "episodes.get": askingEpisode,
      "episodes.script": askingDocument,
      "listening.progress": null,
      "problems.ofEpisode": [],
      "episodes.answerProgress": progressOf(),
      "concepts.withdrawn": [],
      ...answers,
    },
  });
  const form = () => {
    const found = opened.place.querySelector<HTMLElement>("#questions");
    if (found === null) throw new Error("There is no form of questions.");
    return found;
  };
  return { ...opened, form };
}

const marked = { number: 1, reviewed: "half", dueOn: DUE_ON } as const;

test("what is expected is shown only once something was answered, and the learner marks it", async () => {
  const { see, form, api } = openEpisode({
    "episodes.submitAnswers": () => {
      api.change({ "episodes.answerProgress": progressOf([{ answer: "It gets slow 🐢" }]) });
      return { answers: { "Why does light bend?": "It gets slow 🐢" }, outcomes: [], grades: [] };
    },
    "episodes.markAnswer": () => {
      const answered = { answer: "It gets slow 🐢", result: "half", source: "self_mark" } as const;
      api.change({ "episodes.answerProgress": progressOf([answered]) });
      return { ...marked, result: "half", source: "self_mark" };
    },
  });
  await see("0 of 2 answered", "Why does light bend?");
  expect(form().textContent).not.toContain("Its speed changes.");
  fill(form(), "Your answer", " It gets slow 🐢 ");
  press(form(), "Check");
  await see("Its speed changes.", "It should mention", "speed", "Compare: how was yours?");
  expect(api.sent("episodes.submitAnswers")).toEqual([
    { episodeId: "first", answers: { 1: "It gets slow 🐢" } },
  ]);
  press(form(), "Half");
  await see(
    "Half of it",
    "Your own mark",
    "It comes back on or after Dec 1, 2099.",
    "1 of 2 answered",
  );
  expect(api.sent("episodes.markAnswer")).toMatchObject([
    { episodeId: "first", number: 1, mark: { kind: "self", result: "half" } },
  ]);
});

test("what is graded as it comes is done at once, with what a model said of it", async () => {
  const answer = "It is slower in water";
  const verdict = { score: 50, feedback: "Slower is right; say what bends." };
  const judged = { number: 1, result: "half", source: "verdict", verdict } as const;
  const { see, form, api } = openEpisode({
    "episodes.submitAnswers": () => {
      api.change({ "episodes.answerProgress": progressOf([{ answer, ...judged }]) });
      return { answers: {}, outcomes: [], grades: [{ ...judged, dueOn: DUE_ON }] };
    },
  });
  await see("Why does light bend?");
  fill(form(), "Your answer", answer);
  press(form(), "Check");
  await see("Half of it", "Judged by a language model", "Slower is right; say what bends.");
  await see("It comes back on or after Dec 1, 2099.");
  expect(api.sent("episodes.markAnswer")).toEqual([]);
});

test("the day on which a concept comes back is a date, also once it has come", async () => {
  const [answer, dueOn] = ["It is slower", new Date().toLocaleDateString("sv")];
  const judged = { number: 1, result: "half", source: "verdict", verdict: null } as const;
  const { see, form, api } = openEpisode({
    "episodes.submitAnswers": () => {
      api.change({ "episodes.answerProgress": progressOf([{ answer, ...judged }]) });
      return { answers: {}, outcomes: [], grades: [{ ...judged, dueOn }] };
    },
  });
  await see("Why does light bend?");
  fill(form(), "Your answer", answer);
  press(form(), "Check");
  await see("Half of it", "It comes back on or after");
  expect(form().textContent).not.toContain("Today");
});

test("what a model said of an answer stands there later, too", async () => {
  const verdict = { score: 50, feedback: "Slower is right; say what bends." };
  const judged = { answer: "It is slower", result: "half", source: "verdict", verdict } as const;
  const { see } = openEpisode({ "episodes.answerProgress": progressOf([judged]) });
  await see("Half of it", "Judged by a language model", verdict.feedback);
});

test("a choice marks itself, and who was right all the same says so once", async () => {
  const chosen = { answer: "It stops.", result: "missed", source: "choice" } as const;
  const { see, form, api } = openEpisode({
    "episodes.markAnswer": () => {
      api.change({ "episodes.answerProgress": progressOf([{}, chosen]) });
      return {
        number: 2,
        result: "missed",
        source: "choice",
        reviewed: "missed",
        dueOn: DUE_ON,
      };
    },
    "episodes.overruleAnswer": () => {
      const overruled = { ...chosen, result: "had", source: "overrule" } as const;
      api.change({ "episodes.answerProgress": progressOf([{}, overruled]) });
      return { ...overruled, number: 2, reviewed: "had", dueOn: "2099-12-04" };
    },
  });
  await see("It stops.", "It turns.");
  press(form(), "It stops.");
  await see("Missed this time", "It comes back in your next episode.", "You chose it");
  expect(api.sent("episodes.markAnswer")).toMatchObject([
    { number: 2, mark: { kind: "choice", choice: "It stops." } },
  ]);
  press(form(), "I was right");
  await see("You had it", "You said you were right");
  expect(form().textContent).not.toContain("I was right");
});

test("what is sent twice in a row is sent once, and nothing is asked for before it is judged", async () => {
  const { see, form, api, text } = openEpisode({
    "episodes.submitAnswers": () => {
      expect(text()).not.toContain("Compare: how was yours?");
      const answered = { answer: "It bends.", result: "had", source: "confirmed" } as const;
      api.change({ "episodes.answerProgress": progressOf([answered]) });
      const grade = { number: 1, result: "had", source: "confirmed", verdict: null } as const;
      return { answers: {}, outcomes: [], grades: [{ ...grade, dueOn: DUE_ON }] };
    },
  });
  await see("Check");
  fill(form(), "Your answer", "It bends.");
  const field = form().querySelector("form");
  field?.requestSubmit();
  field?.requestSubmit();
  await Promise.resolve();
  expect(text()).not.toContain("Compare: how was yours?");
  await see("You had it", "1 of 2 answered");
  expect(api.sent("episodes.submitAnswers")).toHaveLength(1);
});

test("said aloud it has no words; an empty answer and one of 20,000 characters are not sent", async () => {
  const { see, form, api } = openEpisode({
    "episodes.markAnswer": () => {
      const said = { result: "had", source: "self_mark" } as const;
      api.change({ "episodes.answerProgress": progressOf([said]) });
      return { ...marked, ...said };
    },
  });
  await see("Check");
  press(form(), "Check");
  await see("Write an answer first.");
  fill(form(), "Your answer", "x".repeat(20_000));
  press(form(), "Check");
  await see("An answer can have at most 2,000 characters.");
  expect(api.sent("episodes.submitAnswers")).toEqual([]);
  const [say] = [...form().querySelectorAll("button")].filter(
    ({ textContent }) => textContent === "I said it aloud",
  );
  say?.click();
  await see("You said it aloud.", "Its speed changes.");
  press(form(), "Had it");
  await see("You had it");
  expect(api.sent("episodes.markAnswer")).toEqual([
    expect.objectContaining({ number: 1, mark: { kind: "self", result: "had" } }),
  ]);
});

test("what is not taught any more is said to be so, and its answer is kept all the same", async () => {
  const { see, form, api, text } = openEpisode({
    "concepts.withdrawn": ({ conceptIds }) => conceptIds,
    "episodes.markAnswer": () => {
      const answered = { result: "missed", source: "self_mark" } as const;
      api.change({ "episodes.answerProgress": progressOf([answered]) });
      return { ...marked, ...answered, reviewed: "missed" };
    },
  });
  await see("This is no longer taught in your courses.");
  press(form(), "I said it aloud");
  press(form(), "Missed");
  await see("Missed this time", "1 of 2 answered");
  expect(text()).not.toContain("It comes back in your next episode.");
});

test("what is written and not sent is there again after a reload", async () => {
  const first = openEpisode();
  await first.see("Check");
  const text = "<b>שלום</b> if (a < b) {}";
  fill(first.form(), "Your answer", text);
  const name = "learnlab.draft.answer.first.1";
  const kept = sessionStorage.getItem(name) ?? "";
  expect(kept).toContain("שלום");
  const again = openEpisode();
  sessionStorage.setItem(name, kept);
  await again.see("Check");
  expect(again.form().querySelector("textarea")?.value).toBe(text);
});

test("without a network an answer waits on this device, and can be marked all the same", async () => {
  const { see, form, api } = openEpisode({
    "episodes.submitAnswers": refuse({ reason: "answers.busy", details: {} }),
    "episodes.markAnswer": refuse({ reason: "answers.busy", details: {} }),
  });
  await see("Check");
  fill(form(), "Your answer", "It bends.");
  press(form(), "Check");
  await see("Saved on this device.", "Its speed changes.");
  press(form(), "Had it");
  await see("You had it", "Saved on this device.");
  expect(localStorage.getItem("learnlab.answers.mia")).toContain("It bends.");
  expect(api.sent("episodes.markAnswer")).toMatchObject([{ text: "It bends." }]);
});

test("who looks at another person's episode sees what was answered, and answers nothing", async () => {
  const answered = { answer: "It gets slow", result: "half", source: "self_mark" } as const;
  const { see, form } = openEpisode(
    {
      "episodes.get": { ...askingEpisode, userId: "omar", owner: { id: "omar", name: "Omar" } },
      "episodes.answerProgress": progressOf([answered]),
    },
    "admin",
  );
  await see("Omar's episode", "It gets slow", "Not answered");
  expect(form().querySelectorAll("button, textarea")).toHaveLength(0);
});
