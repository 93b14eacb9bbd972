import { afterEach, expect, test, vi } from "vitest";

import { t } from "../i18n/index.ts";
import { MissingPart } from "../load-part.ts";
import { press, settle, showPart } from "../testing/show-part.tsx";
import { ErrorPage } from "./error-page.tsx";
import { LoadedPage } from "./loaded-page.tsx";
import { MissingAddress } from "./missing-address.tsx";
import { MissingPage } from "./missing-page.tsx";

afterEach(() => void vi.unstubAllGlobals());

test("an address that leads nowhere says so, and leads home", () => {
  const place = showPart(() => <MissingAddress />);
  expect(place.querySelector("main h1")?.textContent).toBe("Page not found");
  expect(place.querySelector("a")?.getAttribute("href")).toBe("/");
});

test("within the frame it is the same page, without another main part", () => {
  const place = showPart(() => <MissingPage />);
  expect(place.querySelector("h1")?.textContent).toBe("Page not found");
  expect(place.querySelector("main")).toBeNull();
});

test("a page that broke tells the browser's log, takes the focus, and is tried again", () => {
  const reported: unknown[] = [];
  vi.stubGlobal("reportError", (error: unknown) => reported.push(error));
  const broken = new Error("A fault of ours.");
  let tries = 0;
  const place = showPart(() => <ErrorPage error={broken} onRetry={() => (tries += 1)} />);
  expect(place.querySelector("h1")?.textContent).toBe("That didn't work");
  expect(place.textContent).not.toContain("A fault of ours.");
  expect(reported).toEqual([broken]);
  expect(document.activeElement).toBe(place.querySelector("[role=alert]"));
  press(place, "Try again");
  expect(tries).toBe(1);
});

test("what a lost connection broke is no fault for the log", () => {
  const reported: unknown[] = [];
  vi.stubGlobal("reportError", (error: unknown) => reported.push(error));
  const lost = new TypeError("Failed to fetch");
  const place = showPart(() => <ErrorPage error={lost} onRetry={() => {}} />);
  expect(place.textContent).toContain("LearnLab can't be reached.");
  expect(reported).toEqual([]);
});

test("a part of the app that did not come is loaded with the page, not tried again", () => {
  vi.stubGlobal("reportError", () => {});
  const missing = new MissingPart(new Error("404"));
  const place = showPart(() => <ErrorPage error={missing} onRetry={() => {}} />);
  expect(() => press(place, "Try again")).toThrow("no button");
  expect(place.textContent).toContain("Reload the page");
});

test("a page about one thing that does not load keeps its name and its way back", async () => {
  let isBroken = true;
  const Content = () => {
    if (isBroken) throw new TypeError("Failed to fetch");
    return <ol />;
  };
  const place = showPart(() => (
    <LoadedPage title={t("missing.title")} above={<a href="/courses" />}>
      <Content />
    </LoadedPage>
  ));
  expect(place.querySelector("h1")?.textContent).toBe("Page not found");
  expect(place.querySelector("a")?.getAttribute("href")).toBe("/courses");
  isBroken = false;
  press(place, "Try again");
  await settle();
  await settle();
  expect(place.querySelector("ol")).not.toBeNull();
});
