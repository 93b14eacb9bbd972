import { type Component, type JSX, Show } from "solid-js";
import { expect, test, vi } from "vitest";

import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { type Answers, BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage, sessionOf } from "../../testing/open-page.tsx";
import { choose, press } from "../../testing/show-part.tsx";
import { AppPage } from "./pages/app-page.tsx";
import { DailyPage } from "./pages/daily-page.tsx";
import { SettingsPage } from "./pages/settings-page.tsx";
import { VoicesPage } from "./pages/voices-page.tsx";

const { settings } = sessionOf("learner");
if (settings === null) throw new Error("A learner has settings.");
const amy = {
  id: "Amy",
  name: "Amy",
  gender: "female",
  language: "en",
  isDefault: true,
  secondId: "Brian",
} as const;
const brian = { ...amy, id: "Brian", name: "Brian", gender: "male", isDefault: false } as const;
const noDailies = {
  enabled: true,
  nextAt: null,
  timeZone: "Asia/Tokyo",
  pausedAt: null,
  rest: null,
  runs: [],
};

function unfold(place: HTMLElement): void {
  const fold = place.querySelector("details");
  if (fold === null) throw new Error("There is nothing folded away.");
  fold.open = true;
  fold.dispatchEvent(new Event("toggle"));
}

/** A section as the router has it: within the page of the settings, beside a player. */
function openSection(section: Component, route: string, own: Answers) {
  const answers = { "settings.digests": { week: false, class: false, review: false }, ...own };
  const element = createFakeAudio();
  vi.stubGlobal("Audio", function openAudio() {
    return element;
  });
  const Within = (): JSX.Element => (
    <PlayerProvider>
      <Show when={findPlayer()}>
        <SettingsPage>{section({})}</SettingsPage>
      </Show>
    </PlayerProvider>
  );
  return openPage({ page: Within, route, answers });
}

test("the dailies say what became of the last ones, also at a second try", async () => {
  const skipped = {
    outcome: "skipped",
    reason: "daily.no_courses",
    episodeId: null,
    restsUntil: null,
    at: 0,
  } as const;
  const { see, api, place } = openSection(DailyPage, "/settings/daily", {
    "dailies.current": BROKEN,
  });
  await see("An episode every day", "Ready at");
  unfold(place);
  await see("Something went wrong on our side. Please try again.");
  const runs = [{ ...skipped, localDate: "2026-05-04" }];
  api.change({ "dailies.current": { ...noDailies, runs } });
  press(place, "Try again");
  await see("None: you were not in a course");
});

test("the time zone of the dailies is saved", async () => {
  const { see, api, place } = openSection(DailyPage, "/settings/daily", {
    "dailies.current": noDailies,
    "settings.save": { ...settings, timeZone: "Europe/Berlin" },
  });
  await see("Ready at");
  choose(place, "Time zone", "Europe/Berlin");
  await see("Saved");
  expect(api.sent("settings.save")).toEqual([{ timeZone: "Europe/Berlin" }]);
});

test("a learner chooses the mail about their week, and is not offered that of teachers", async () => {
  const { see, api, place } = openSection(DailyPage, "/settings/daily", {
    "dailies.current": noDailies,
    "settings.chooseDigest": { week: true, class: false, review: false },
  });
  await see("Email me my week");
  expect(place.textContent).not.toContain("Email me the week in my courses");
  expect(place.textContent).not.toContain("wait for my approval");
  api.change({ "settings.digests": { week: true, class: false, review: false } });
  const field = [...place.querySelectorAll("label")].find(({ textContent }) =>
    textContent?.includes("Email me my week"),
  );
  field?.click();
  await expect
    .poll(() => api.sent("settings.chooseDigest"))
    .toEqual([{ kind: "week", isOn: true }]);
});

test("a teacher ends the mail about what waits for them, which is on", async () => {
  const on = { week: false, class: false, review: true };
  const { see, api, place } = openSection(DailyPage, "/settings/daily", {
    "session.current": sessionOf("teacher"),
    "dailies.current": noDailies,
    "settings.digests": on,
    "settings.chooseDigest": { ...on, review: false },
  });
  await see("Email me when episodes wait for my approval");
  const field = [...place.querySelectorAll("label")].find(({ textContent }) =>
    textContent?.includes("wait for my approval"),
  );
  expect(field?.querySelector("input")?.checked).toBe(true);
  field?.click();
  await expect
    .poll(() => api.sent("settings.chooseDigest"))
    .toEqual([{ kind: "review", isOn: false }]);
});

test("a change that is refused goes back, and says why", async () => {
  const { see, place } = openSection(DailyPage, "/settings/daily", {
    "dailies.current": noDailies,
    "settings.save": refuse({ reason: "settings.time_zone", details: {} }),
  });
  await see("Ready at");
  choose(place, "Time zone", "Europe/Berlin");
  await see("This change was not saved", "This time zone is unknown.");
});

test("a voice is chosen for its language", async () => {
  const { see, api, place } = openSection(VoicesPage, "/settings/voices", {
    "voices.list": [amy, { ...brian, secondId: "Amy" }],
    "settings.save": { ...settings, voices: { en: "Brian" } },
  });
  await see("New episodes use the voices you choose here.", "Amy");
  await see("A woman's voice · Default", "A man's voice · Asks the questions");
  place.querySelector<HTMLInputElement>("input[type=radio]:not(:checked)")?.click();
  await see("Saved", "A woman's voice · Default · Asks the questions");
  expect(api.sent("settings.save")).toEqual([{ voices: { en: "Brian" } }]);
});

test("who wants one voice alone switches the second off", async () => {
  const { see, api, place } = openSection(VoicesPage, "/settings/voices", {
    "voices.list": [amy, { ...brian, secondId: "Amy" }],
    "settings.save": { ...settings, secondVoice: false },
  });
  await see("A man's voice · Asks the questions");
  const toggle = place.querySelector<HTMLInputElement>("input[role=switch]");
  expect(toggle?.checked).toBe(true);
  toggle?.click();
  await see("Saved");
  expect(place.textContent).not.toContain("· Asks the questions");
  expect(api.sent("settings.save")).toEqual([{ secondVoice: false }]);
});

test("voices that do not load can be asked for again", async () => {
  const { see, api, place } = openSection(VoicesPage, "/settings/voices", {
    "voices.list": BROKEN,
  });
  await see("Something went wrong on our side. Please try again.");
  api.change({ "voices.list": [amy] });
  press(place, "Try again");
  await see("Amy");
});

test("the app is shown as somebody likes it on this device", async () => {
  const { see, place, heading } = openSection(AppPage, "/settings/app", {});
  await see("Language of the app", "Appearance", "Same as the device");
  expect(heading()).toMatch(/App|Settings/);
  place.querySelector<HTMLInputElement>("input[value=dark]")?.click();
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  place.querySelector<HTMLInputElement>("input[value=system]")?.click();
});
