import { expect, test } from "vitest";

import { AnsweredError, type Settings } from "../../api.ts";
import { createSettings } from "./create-settings.ts";
import { settings as stored } from "../../testing/samples.ts";
import { formatMinuteOfDay, readMinuteOfDay } from "../../minute-of-day.ts";
import { listTimeZones } from "./times.ts";

test("changes show at once and are saved in the order in which they were made", async () => {
  const saved: Partial<Settings>[] = [];
  const save = async (change: Partial<Settings>) => {
    saved.push(change);
    return { ...stored, ...Object.assign({}, ...saved) };
  };
  const form = createSettings(stored, { save, askForDailies: () => {} });
  void form.change({ outputFormat: "text" });
  const last = form.change({ outputFormat: "audio" });
  expect(form.settings.outputFormat).toBe("audio");
  expect(form.saving()).toBe("saving");
  await last;
  expect(saved).toEqual([{ outputFormat: "text" }, { outputFormat: "audio" }]);
  expect(form.saving()).toBe("saved");
});

test("what could not be saved goes back to what is stored, with the reason", async () => {
  const save = () =>
    Promise.reject(new AnsweredError("This time zone is unknown.", { status: 400 }));
  const form = createSettings(stored, { save, askForDailies: () => {} });
  await form.change({ timeZone: "Mars/Olympus" });
  expect(form.settings.timeZone).toBe("Asia/Tokyo");
  expect(form.failure()?.message).toBe("This time zone is unknown.");
  expect(form.saving()).toBe("idle");
});

test("when the next daily comes is asked for again once its time is saved, and only then", async () => {
  const asked: number[] = [];
  const saved: Partial<Settings>[] = [];
  const save = async (change: Partial<Settings>) => {
    if (change.timeZone === "Mars/Olympus") throw new Error("This time zone is unknown.");
    saved.push(change);
    return { ...stored, ...change };
  };
  const form = createSettings(stored, { save, askForDailies: () => asked.push(saved.length) });
  await form.change({ outputFormat: "text" });
  await form.change({ timeZone: "Mars/Olympus" });
  expect(asked).toEqual([]);
  await form.change({ dailyEnabled: true });
  await form.change({ dailyMinute: 500 });
  await form.change({ timeZone: "Europe/Berlin" });
  expect(asked).toEqual([2, 3, 4]);
});

test("a time of day survives its way through the field", () => {
  expect([0, 425, 1439].map(formatMinuteOfDay)).toEqual(["00:00", "07:05", "23:59"]);
  expect([0, 425, 1439].map((minute) => readMinuteOfDay(formatMinuteOfDay(minute)))).toEqual([
    0, 425, 1439,
  ]);
  expect(readMinuteOfDay("")).toBeNull();
  expect(readMinuteOfDay("24:00")).toBeNull();
});

test("a stored zone is offered even where the browser does not know it", () => {
  const values = listTimeZones("Etc/Somewhere").map(({ value }) => value);
  expect(values).toContain("Etc/Somewhere");
  expect(values).toContain("UTC");
});
