import { afterEach, expect, onTestFinished, test, vi } from "vitest";

import { followVersions } from "./follow-versions.ts";

afterEach(() => document.body.replaceChildren());

/** A page, with or without a worker of its own, and what becomes of it. */
function openPage(options: { isControlled: boolean }) {
  const events = new EventTarget();
  const posted: unknown[] = [];
  const active = { postMessage: (said: unknown) => posted.push(said) };
  const workers = {
    controller: options.isControlled ? active : null,
    register: async () => ({ active, update: async () => {} }),
    addEventListener: events.addEventListener.bind(events),
  } as unknown as ServiceWorkerContainer;
  const page = { said: 0, opened: [] as string[], isBusy: false, posted };
  const listeners = vi.spyOn(document, "addEventListener");
  followVersions({
    workers,
    say: () => (page.said += 1),
    isBusy: () => page.isBusy,
    open: (url) => page.opened.push(new URL(url).pathname),
  });
  onTestFinished(() => {
    for (const [name, listener] of listeners.mock.calls) {
      document.removeEventListener(name, listener, true);
    }
    listeners.mockRestore();
  });
  return { page, replace: () => events.dispatchEvent(new Event("controllerchange")) };
}

/** Presses a link; whether the app is left to open it. */
function follow(href: string, how: MouseEventInit = {}): boolean {
  const link = document.createElement("a");
  link.href = href;
  document.body.append(link);
  return link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...how }));
}

test("the first worker of a page is no news", () => {
  const { page, replace } = openPage({ isControlled: false });
  replace();
  expect(page.said).toBe(0);
  expect(follow("/library")).toBe(true);
  expect(page.opened).toEqual([]);
});

test("a new version is told once, and the next link opens it", () => {
  const { page, replace } = openPage({ isControlled: true });
  expect(follow("/library")).toBe(true);
  replace();
  replace();
  expect(page.said).toBe(1);
  expect(follow("/courses", { ctrlKey: true })).toBe(true);
  expect(follow("https://elsewhere.test/")).toBe(true);
  expect(page.opened).toEqual([]);
  expect(follow("/courses")).toBe(false);
  expect(page.opened).toEqual(["/courses"]);
});

test("it waits as long as something plays, or is not saved or sent yet", () => {
  const { page, replace } = openPage({ isControlled: true });
  replace();
  page.isBusy = true;
  expect(follow("/courses")).toBe(true);
  page.isBusy = false;
  const hold = (event: Event) => event.preventDefault();
  addEventListener("beforeunload", hold);
  expect(follow("/courses")).toBe(true);
  removeEventListener("beforeunload", hold);
  expect(page.opened).toEqual([]);
  expect(follow("/courses")).toBe(false);
});

test("a page that starts says so, for the files of earlier versions", async () => {
  const { page } = openPage({ isControlled: true });
  await expect.poll(() => page.posted).toEqual(["started"]);
});
