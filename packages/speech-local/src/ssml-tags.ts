import { findLanguage } from "./languages.ts";
import { invalidSsml, type XmlTag } from "./read-xml.ts";
import type { SpeechItem, Style } from "./speech-items.ts";

export type Opened = { style: Style; item: SpeechItem | null };
export type TagRule = {
  attributes: readonly string[] | "any";
  refusedIn?: readonly string[];
  holdsText: boolean;
  open: (tag: XmlTag, style: Style) => Opened;
};

// Polly names these pauses and gives no lengths; strong is near a sentence's gap, x-strong a paragraph's.
const strengths: Readonly<Record<string, number>> = {
  none: 0,
  "x-weak": 0,
  weak: 120,
  medium: 220,
  strong: 400,
  "x-strong": 700,
};
const rates: Readonly<Record<string, number>> = {
  "x-slow": 50,
  slow: 75,
  medium: 100,
  fast: 130,
  "x-fast": 170,
};
// Both limits are Polly's: a break of at most 10 s, a rate from 20 to 200 percent.
const longestBreakMs = 10_000;
const rateRange = { lowest: 20, highest: 200 };

/** The tags that this server reads; every other one is refused, as Polly refuses what it lacks. */
export const ssmlTags: ReadonlyMap<string, TagRule> = new Map<string, TagRule>([
  ["speak", { attributes: "any", holdsText: true, open: openPlain }],
  ["p", { attributes: [], refusedIn: ["p", "s"], holdsText: true, open: openParagraph }],
  ["s", { attributes: [], refusedIn: ["s"], holdsText: true, open: openSentence }],
  ["break", { attributes: ["time", "strength"], holdsText: false, open: openBreak }],
  ["mark", { attributes: ["name"], holdsText: false, open: openMark }],
  ["lang", { attributes: ["xml:lang"], holdsText: true, open: openLang }],
  ["prosody", { attributes: ["rate"], holdsText: true, open: openProsody }],
  ["sub", { attributes: ["alias"], holdsText: true, open: openSub }],
]);

function openPlain(_: XmlTag, style: Style): Opened {
  return { style, item: null };
}

function openParagraph(_: XmlTag, style: Style): Opened {
  return { style, item: { kind: "boundary", of: "paragraph" } };
}

function openSentence(_: XmlTag, style: Style): Opened {
  return { style, item: { kind: "boundary", of: "sentence" } };
}

function openBreak(tag: XmlTag, style: Style): Opened {
  const time = tag.attributes.get("time");
  const strength = tag.attributes.get("strength") ?? "medium";
  const milliseconds = time === undefined ? strengths[strength] : readDuration(time);
  if (milliseconds === undefined || milliseconds > longestBreakMs) {
    throw invalidSsml("<break> needs a time of at most 10s, or a known strength");
  }
  return { style, item: { kind: "pause", milliseconds } };
}

function readDuration(time: string): number | undefined {
  const [, amount, unit] = /^\+?(\d{1,6}(?:\.\d{1,6})?)(ms|s)$/u.exec(time.trim()) ?? [];
  if (amount === undefined) return undefined;
  return Number(amount) * (unit === "s" ? 1000 : 1);
}

function openMark(tag: XmlTag, style: Style): Opened {
  const name = tag.attributes.get("name");
  if (name === undefined || name === "") throw invalidSsml("<mark> needs a name");
  return { style, item: { kind: "mark", name, start: tag.start, end: tag.end } };
}

function openLang(tag: XmlTag, style: Style): Opened {
  const language = findLanguage(tag.attributes.get("xml:lang") ?? "");
  if (language === null) throw invalidSsml("<lang> needs an xml:lang that this server speaks");
  return { style: { ...style, language }, item: null };
}

function openProsody(tag: XmlTag, style: Style): Opened {
  const rate = tag.attributes.get("rate") ?? "";
  const [, percent] = /^(\d{1,3}(?:\.\d{1,3})?)%$/u.exec(rate) ?? [];
  const ratePercent = percent === undefined ? rates[rate] : Number(percent);
  if (ratePercent === undefined) throw invalidSsml("<prosody> needs a rate such as 90% or slow");
  if (ratePercent < rateRange.lowest || ratePercent > rateRange.highest) {
    throw invalidSsml("the rate of <prosody> must be from 20% to 200%");
  }
  return { style: { ...style, ratePercent }, item: null };
}

function openSub(tag: XmlTag, style: Style): Opened {
  const say = tag.attributes.get("alias");
  if (say === undefined || say === "") throw invalidSsml("<sub> needs an alias");
  return { style: { ...style, alias: { say } }, item: null };
}
