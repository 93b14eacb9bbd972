import { createSignal } from "solid-js";
import { expect, test } from "vitest";

import { settle, showPart } from "../testing/show-part.tsx";
import { Tabs } from "./tabs.tsx";

const TABS = [
  { name: "player", text: "Player" },
  { name: "transcript", text: "Transcript" },
  { name: "chapters", text: "Chapters" },
] as const;

function open() {
  const [chosen, choose] = createSignal<(typeof TABS)[number]["name"]>("player");
  const place = showPart(() => (
    <Tabs label={TABS[0].text} tabs={TABS} chosen={chosen()} onChoose={choose}>
      <p>{chosen()}</p>
    </Tabs>
  ));
  const tab = () => place.querySelector<HTMLElement>("[role=tab][aria-selected=true]");
  return {
    place,
    tab,
    panel: () => place.querySelector("[role=tabpanel]"),
    press: async (key: string) => {
      tab()?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      await settle();
    },
  };
}

test("the panel is named by the tab that is chosen, and the tab key reaches that one only", () => {
  const { place, panel, tab } = open();
  expect(panel()?.getAttribute("aria-labelledby")).toBe(tab()?.id);
  expect(tab()?.getAttribute("aria-controls")).toBe(panel()?.id);
  const stops = [...place.querySelectorAll("[role=tab]")].map((one) =>
    one.getAttribute("tabindex"),
  );
  expect(stops).toEqual(["0", "-1", "-1"]);
});

test("arrow keys go round and take focus along, Home and End go to the ends", async () => {
  const { panel, tab, press } = open();
  await press("ArrowRight");
  expect(panel()?.textContent).toBe("transcript");
  expect(document.activeElement).toBe(tab());
  await press("End");
  await press("ArrowRight");
  expect(panel()?.textContent).toBe("player");
  await press("ArrowLeft");
  expect(panel()?.textContent).toBe("chapters");
  await press("Home");
  await press("a");
  expect(panel()?.textContent).toBe("player");
});
