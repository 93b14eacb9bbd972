import { sayDay, sayNumber, sayOrdinal, sayYear } from "./english-numbers.ts";
import type { Saying } from "./say-in-words.ts";

const months: Readonly<Record<string, string>> = {
  Jan: "January",
  Feb: "February",
  Mar: "March",
  Apr: "April",
  May: "May",
  Jun: "June",
  Jul: "July",
  Aug: "August",
  Sep: "September",
  Sept: "September",
  Oct: "October",
  Nov: "November",
  Dec: "December",
};
const monthNames = [...new Set(Object.values(months))];
const month = `(${[...monthNames, ...Object.keys(months)].toSorted((a, b) => b.length - a.length).join("|")})`;
const nameMonth = (name: string) => months[name] ?? name;

const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?:,? (\\d{4})(?!\\d))?";
const number = "(\\d[\\d,]*(?:\\.\\d+)?)";
const after = "(?![\\p{L}\\d])";

const currencies: Readonly<Record<string, readonly [one: string, many: string, part: string]>> = {
  $: ["dollar", "dollars", "cent"],
  "€": ["euro", "euros", "cent"],
  "£": ["pound", "pounds", "penny"],
};

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  "km/h": ["kilometer an hour", "kilometers an hour"],
  "m/s": ["meter a second", "meters a second"],
  km: ["kilometer", "kilometers"],
  cm: ["centimeter", "centimeters"],
  mm: ["millimeter", "millimeters"],
  m: ["meter", "meters"],
  kg: ["kilogram", "kilograms"],
  mg: ["milligram", "milligrams"],
  g: ["gram", "grams"],
  ms: ["millisecond", "milliseconds"],
  s: ["second", "seconds"],
  min: ["minute", "minutes"],
  h: ["hour", "hours"],
  kB: ["kilobyte", "kilobytes"],
  KB: ["kilobyte", "kilobytes"],
  MB: ["megabyte", "megabytes"],
  GB: ["gigabyte", "gigabytes"],
  TB: ["terabyte", "terabytes"],
  MiB: ["mebibyte", "mebibytes"],
  GiB: ["gibibyte", "gibibytes"],
  Hz: ["hertz", "hertz"],
  kHz: ["kilohertz", "kilohertz"],
  MHz: ["megahertz", "megahertz"],
  GHz: ["gigahertz", "gigahertz"],
  "°C": ["degree Celsius", "degrees Celsius"],
  "°F": ["degree Fahrenheit", "degrees Fahrenheit"],
};
const unit = Object.keys(units)
  .toSorted((a, b) => b.length - a.length)
  .join("|");

const latin: Readonly<Record<string, string>> = {
  "e.g.": "for example",
  "i.e.": "that is",
  "etc.": "et cetera",
  "vs.": "versus",
  vs: "versus",
  "cf.": "compare",
  "approx.": "approximately",
  "w/o": "without",
  "24/7": "twenty-four seven",
  "a.k.a.": "also known as",
};
const latinWord = Object.keys(latin)
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(".", "\\."))
  .join("|");

/** Numbers, dates, money, measures and shortened words as they are said in English, the first that fits. */
export const englishSayings: readonly Saying[] = [
  [
    /(?<![\d-])(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])/gu,
    ([, yearOf = "", monthOf = "", dayOf = ""]) =>
      `${monthNames[Number(monthOf) - 1]} ${sayDay(dayOf)}, ${sayYear(yearOf)}`,
  ],
  [
    new RegExp(`(?<!\\p{L})${month}\\.? ${day}${year}${after}`, "gu"),
    ([, name = "", dayOf = "", yearOf]) => sayDate({ name, dayOf, yearOf }),
  ],
  [
    new RegExp(`(?<![\\d.])${day} ${month}${year}${after}`, "gu"),
    ([, dayOf = "", name = "", yearOf]) => sayDate({ name, dayOf, yearOf }),
  ],
  [
    /(?<!\d)(\d{3}0)['’]?s(?!\p{L})/gu,
    ([, decade = ""]) => sayYear(decade).replace(/y$/u, "ie").concat("s"),
  ],
  [
    /(?<!\d)['’]?([2-9]0)s(?!\p{L})/gu,
    ([, decade = ""]) => sayNumber(decade).replace(/y$/u, "ie").concat("s"),
  ],
  [
    new RegExp(`([$€£]) ?${number}(?: ?(thousand|million|billion|k|m|bn))?${after}`, "giu"),
    ([, sign = "", amount = "", scale]) => sayMoney({ sign, amount, scale }),
  ],
  [new RegExp(`${number} ?%`, "gu"), ([, amount = ""]) => `${sayNumber(amount)} percent`],
  [
    new RegExp(`(?<![\\d.])${number} ?(${unit})([²³])?${after}`, "gu"),
    ([, amount = "", name = "", power]) => sayMeasure({ amount, name, power }),
  ],
  [
    new RegExp(`(?<![\\p{L}\\d])(?:${latinWord})(?!\\p{L})`, "giu"),
    ([word]) => latin[word.toLowerCase()] ?? word,
  ],
  [/(?<!\p{L})[Nn]o\. (?=\d)/gu, () => "number "],
  [/#(?=\d)/gu, () => "number "],
  [
    /(?<=(?:Python|Django|Node|Java|Ruby|PHP|Go|version|v) )(\d+(?:\.\d+)+)/giu,
    ([, version = ""]) => sayVersion(version),
  ],
  [/(?<![\p{L}\d])v(\d+(?:\.\d+)+)/gu, ([, version = ""]) => `version ${sayVersion(version)}`],
  [/(?<![\d.])\d+(?:\.\d+){2,}(?![\d.])/gu, ([version]) => sayVersion(version)],
  [
    /(?<![\d–-])(\d{1,4})[–](\d{1,4})(?![\d–-])/gu,
    ([, from = "", to = ""]) => `${sayNumber(from)} to ${sayNumber(to)}`,
  ],
  [
    /(?<![\d/])(1)\/([2-4])(?![\d/])/gu,
    ([, , part = ""]) => ["one half", "one third", "one quarter"][Number(part) - 2] ?? part,
  ],
];

function sayDate(date: { name: string; dayOf: string; yearOf: string | undefined }): string {
  const { name, dayOf, yearOf } = date;
  const start = `${nameMonth(name)} ${sayOrdinal(Number(dayOf))}`;
  return yearOf === undefined ? start : `${start}, ${sayYear(yearOf)}`;
}

const scales: Readonly<Record<string, string>> = { k: "thousand", m: "million", bn: "billion" };

function sayMoney(money: { sign: string; amount: string; scale: string | undefined }): string {
  const { sign, amount, scale } = money;
  const [one, many, part] = currencies[sign] ?? ["", "", ""];
  if (scale !== undefined) {
    return `${sayNumber(amount)} ${scales[scale.toLowerCase()] ?? scale} ${many}`;
  }
  const [, whole = "", cents] = /^([\d,]+)(?:\.(\d\d))?$/u.exec(amount) ?? [];
  if (whole === "") return `${sayNumber(amount)} ${many}`;
  const first = `${sayNumber(whole)} ${whole === "1" ? one : many}`;
  return Number(cents ?? 0) === 0 ? first : `${first} and ${sayCents(Number(cents), part)}`;
}

function sayCents(cents: number, part: string): string {
  const parts = part === "penny" ? "pence" : `${part}s`;
  return `${sayNumber(String(cents))} ${cents === 1 ? part : parts}`;
}

function sayMeasure(measure: { amount: string; name: string; power: string | undefined }): string {
  const { amount, name, power } = measure;
  const [one, many] = units[name] ?? [name, name];
  const kind = power === "²" ? "square " : power === "³" ? "cubic " : "";
  return `${sayNumber(amount)} ${kind}${amount === "1" ? one : many}`;
}

function sayVersion(version: string): string {
  return version.split(".").map(sayNumber).join(" point ");
}
