import { expect, test } from "vitest";

import type { Settings } from "../../api.ts";
import { press, settle, showPart } from "../../testing/show-part.tsx";
import { createSettings } from "./create-settings.ts";
import { settings as stored } from "../../testing/samples.ts";
import { ListeningPage } from "./pages/listening-page.tsx";
import { SaveNote } from "./parts/save-note.tsx";
import { SectionList } from "./parts/section-list.tsx";
import { SECTIONS } from "./sections.ts";
import { SettingsContext } from "./settings-context.tsx";

function openListening(save: (change: Partial<Settings>) => Promise<Settings>): HTMLElement {
  const form = createSettings(stored, { save, askForDailies: () => {} });
  return showPart(() => (
    <SettingsContext.Provider value={form}>
      <ListeningPage />
      <SaveNote saving={form.saving()} failure={form.failure()} onDismiss={form.dismiss} />
    </SettingsContext.Provider>
  ));
}

const nameSwitch = (place: HTMLElement) =>
  place.querySelector<HTMLInputElement>("input[role=switch]");

test("a switch of a section is saved by the form around all sections", async () => {
  const saved: Partial<Settings>[] = [];
  const place = openListening(async (change) => {
    saved.push(change);
    return { ...stored, ...change };
  });
  nameSwitch(place)?.click();
  await settle();
  expect(saved).toEqual([{ sayMyName: false }]);
  expect(place.querySelector("[role=status]")?.textContent).toBe("Saved");
});

test("what could not be saved goes back, and says so until it is dismissed", async () => {
  const place = openListening(() => Promise.reject(new TypeError("Failed to fetch")));
  nameSwitch(place)?.click();
  await settle();
  expect(nameSwitch(place)?.checked).toBe(true);
  expect(place.querySelector("[role=alert]")?.textContent).toContain("This change was not saved");
  place.querySelector<HTMLButtonElement>("[role=alert] button")?.click();
  expect(place.querySelector("[role=alert]")).toBeNull();
});

test("the list leads to every section, and out", () => {
  const chosen = { settings: stored, theme: "system", email: "mia@example.com" } as const;
  const place = showPart(() => <SectionList shown={SECTIONS[1]} chosen={chosen} />);
  const links = [...place.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(links).toEqual(SECTIONS.map(({ href }) => href));
  expect(place.querySelector("[aria-current]")?.textContent).toContain("Voices");
  expect(() => press(place, "Sign in")).toThrow("no button");
  expect(place.textContent).toContain("Sign out");
});
