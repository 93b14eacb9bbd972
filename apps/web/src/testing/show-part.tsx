import { MemoryRouter, Route } from "@solidjs/router";
import type { JSX } from "solid-js";
import { render } from "solid-js/web";
import { onTestFinished } from "vitest";

/** Shows a component inside the router until the test is over. */
export function showPart(part: () => JSX.Element): HTMLElement {
  const place = document.body.appendChild(document.createElement("div"));
  const end = render(
    () => (
      <MemoryRouter>
        <Route path="*" component={part} />
      </MemoryRouter>
    ),
    place,
  );
  onTestFinished(() => {
    end();
    place.remove();
  });
  return place;
}

/** Presses the button with this label; the last one, if a dialog repeats it. */
export function press(place: HTMLElement, label: string): void {
  const buttons = [...place.querySelectorAll("button")];
  const button = buttons.findLast(({ textContent }) => textContent?.trim() === label);
  if (button === undefined) throw new Error(`There is no button ${label}.`);
  button.click();
}

export function fill(place: HTMLElement, label: string, text: string): void {
  const input = findField<HTMLInputElement>(place, label);
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Chooses from the select with this label. */
export function choose(place: HTMLElement, label: string, value: string): void {
  const select = findField<HTMLSelectElement>(place, label);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

function findField<TField extends HTMLElement>(place: HTMLElement, label: string): TField {
  const named = [...place.querySelectorAll("label")].find((one) => one.textContent === label);
  const field = place.querySelector<TField>(`#${named?.htmlFor ?? "none"}`);
  if (field === null) throw new Error(`There is no field ${label}.`);
  return field;
}

/** Waits until pending work is done. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
