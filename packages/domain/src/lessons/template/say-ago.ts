import type { Language } from "../../languages/index.ts";

const DAYS = { week: 7, month: 30 };
/** From this many days on, the next larger unit is precise enough. */
const AS_DAYS = 14;
const AS_WEEKS = 70;

/** Languages whose lines have no word for yesterday, because it needs another particle. */
const COUNTED: readonly Language[] = ["ja", "ko"];

interface Counting {
  /** Number words from two on; empty if the language writes digits. */
  numbers: readonly string[];
  /** Needed where the word for week is feminine and the number agrees with it. */
  twoWeeks?: string;
  /** Whether no space separates a number and its unit. */
  isClosed?: true;
}

const COUNTING: Record<Language, Counting> = {
  en: {
    numbers: [
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
    ],
  },
  ja: { numbers: [], isClosed: true },
  es: {
    numbers: [
      "dos",
      "tres",
      "cuatro",
      "cinco",
      "seis",
      "siete",
      "ocho",
      "nueve",
      "diez",
      "once",
      "doce",
      "trece",
    ],
  },
  fr: {
    numbers: [
      "deux",
      "trois",
      "quatre",
      "cinq",
      "six",
      "sept",
      "huit",
      "neuf",
      "dix",
      "onze",
      "douze",
      "treize",
    ],
  },
  de: {
    numbers: [
      "zwei",
      "drei",
      "vier",
      "fünf",
      "sechs",
      "sieben",
      "acht",
      "neun",
      "zehn",
      "elf",
      "zwölf",
      "dreizehn",
    ],
  },
  it: {
    numbers: [
      "due",
      "tre",
      "quattro",
      "cinque",
      "sei",
      "sette",
      "otto",
      "nove",
      "dieci",
      "undici",
      "dodici",
      "tredici",
    ],
  },
  pt: {
    numbers: [
      "dois",
      "três",
      "quatro",
      "cinco",
      "seis",
      "sete",
      "oito",
      "nove",
      "dez",
      "onze",
      "doze",
      "treze",
    ],
    twoWeeks: "duas",
  },
  ru: {
    numbers: [
      "два",
      "три",
      "четыре",
      "пять",
      "шесть",
      "семь",
      "восемь",
      "девять",
      "десять",
      "одиннадцать",
      "двенадцать",
      "тринадцать",
    ],
    twoWeeks: "две",
  },
  ko: { numbers: [] },
};

type Unit = "day" | "week" | "month";

/** Says how many days ago, such as "yesterday" or "three days ago", in words that fit a line. */
export function sayAgo(days: number, language: Language): string {
  if (days === 1 && !COUNTED.includes(language)) {
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-1, "day");
  }
  if (days < AS_DAYS) return sayCount(days, "day", language);
  if (days < AS_WEEKS) return sayCount(Math.round(days / DAYS.week), "week", language);
  return sayCount(Math.round(days / DAYS.month), "month", language);
}

function sayCount(count: number, unit: Unit, language: Language): string {
  const { numbers, twoWeeks, isClosed = false } = COUNTING[language];
  const said = new Intl.RelativeTimeFormat(language, { numeric: "always" }).format(-count, unit);
  const weeks = count === 2 && unit === "week" ? twoWeeks : undefined;
  const spelled = said.replace(/\d+/, (digits) => weeks ?? numbers[count - 2] ?? digits);
  return isClosed ? spelled.replaceAll(" ", "") : spelled;
}
