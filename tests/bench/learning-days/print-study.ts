import type { ScriptTrack } from "@learnlab/domain";

import { countHeardBefore } from "./count-words.ts";
import { countReviews } from "./count-reviews.ts";
import { joinTexts, listAsked, listLessons, listTaught } from "./read-day.ts";
import type { Study } from "./study-day.ts";
import type { Figure } from "./summarize.ts";

/** What each day came to, one JSON object a line. */
export function writeDays(study: Study): string[] {
  const words = new Map(countHeardBefore(study).map((day) => [day.day, day]));
  const reviews = new Map(countReviews(study).map((day) => [day.day, day]));
  const taught = new Map(listTaught(study.days).map((day) => [day.day, day]));
  return study.days.map(({ day, results, diary }) => {
    const episode = taught.get(day);
    if (episode === undefined) return JSON.stringify({ day, rested: true });
    const { words: all = 0, again = 0 } = words.get(day) ?? {};
    const lessons = listLessons(episode);
    const { due = 0, expected = 0, done = 0 } = reviews.get(day) ?? {};
    return JSON.stringify({
      day,
      title: episode.document.script.tracks[0]?.title,
      lessons: lessons.length,
      new: lessons.filter((id) => (diary.get(id)?.timesHeard ?? 0) === 0).length,
      kinds: listAsked(episode).map(({ kind }) => kind),
      heardBefore: Math.round((100 * again) / Math.max(1, all)),
      due,
      expected,
      done,
      missed: results.filter(({ result }) => result === "missed").length,
      seconds: episode.document.tracks.map(({ segments }) =>
        Math.round((segments.at(-1)?.endMs ?? 0) / 1000),
      ),
    });
  });
}

/** Figures and goals of several studies beside each other. */
export function writeTable(studies: readonly { name: string; figures: Figure[] }[]): string {
  const [first] = studies;
  const rows = (first?.figures ?? []).map(({ goal }, at) => {
    const cells = studies.map(({ figures }) => {
      const figure = figures[at];
      return figure === undefined ? "" : `${writeValue(figure)}${figure.met ? "" : " !"}`;
    });
    return [first?.figures[at]?.name.replace(/ \(of \d+\)$/, "") ?? "", ...cells, goal];
  });
  const head = ["", ...studies.map(({ name }) => name), "goal"];
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function writeValue({ value, unit }: Figure): string {
  return unit === "share" ? `${Math.round(value * 1000) / 10} %` : String(value);
}

/** The script of a day as it is read, with the pauses in ms. */
export function writeEpisode({ days }: Study, day: number): string {
  const [taught] = listTaught(days.filter((one) => one.day === day));
  if (taught === undefined) return `Day ${day} rested.\n`;
  const tracks = taught.document.script.tracks.map(writeTrack);
  return [`===== Day ${day}`, ...tracks].join("\n");
}

function writeTrack({ language, title, segments }: ScriptTrack): string {
  const lines = segments.map((segment) =>
    `[${segment.kind} ${segment.pauseAfterMs}] ${joinTexts(segment)}`.trimEnd(),
  );
  return [`----- ${language}: ${title}`, ...lines, ""].join("\n");
}
