import type { Language } from "@learnlab/domain";

/** What a sentence may say of the learner. */
export type ClaimKind = "new" | "before" | "missed" | "first_episode" | "finished";

export interface ClaimWords {
  /** Words by which a sentence says it, names of ideas and courses taken out. */
  says: Record<ClaimKind, RegExp>;
  /** A percentage; its digits are the first group. */
  percent: RegExp;
  /** How long ago: number and unit. */
  ago: RegExp;
  units: { day: RegExp; week: RegExp; month: RegExp };
  /** Words of `ago` that are a number. */
  yesterday: RegExp;
}

/** The languages in which the bench reads what is said of the learner. */
export type ReadLanguage = Extract<Language, "en" | "ja" | "de">;

/** Numbers that are written out, from one on. */
const SPELLED = {
  en: "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen",
  de: "eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn",
};

export const CLAIM_WORDS: Record<ReadLanguage, ClaimWords> = {
  en: {
    says: {
      new: /\bnew (?!day\b|round\b)|\bfirst time\b|\bnever (?:heard|met|seen)\b|haven't (?:talked|met|heard)|you'll meet\b/i,
      before:
        /\bonce more\b|\bagain\b|\bback (?:to|for)\b|(?<!will )\bcomes? back\b|\bwhy it's back\b|\blook back\b|\b(?:met|heard|seen) (?:before|it|this one)\b|\bstayed with you\b|\bsecond (?:look|time)\b|\blast here\b|\bthe last time\b|\bremember\b|\breview\b|\banother (?:round|angle)\b/i,
      missed:
        /\bslipped\b|\bgot away\b|\bwasn't quite there\b|\bmissed\b|\bgot (?:it|this|that|this one|that one) wrong\b|\bdidn't (?:get|have) (?:it|this)\b/i,
      first_episode: /\bfirst episode\b|\bonly just start|\bseries begins\b|\bvery first\b/i,
      finished: /\bevery idea of\b|\bnothing new left\b|\bfinished\b|\bcompleted\b/i,
    },
    percent: /(\d+(?:\.\d+)?)\s*(?:%|percent|per cent)/gi,
    ago: new RegExp(`(\\d+|an?|${SPELLED.en}) (days?|weeks?|months?) ago`, "gi"),
    units: { day: /^day/, week: /^week/, month: /^month/ },
    yesterday: /\byesterday\b/i,
  },
  ja: {
    says: {
      new: /新し(?!い一日)|初めて|はじめて|まだ(?:聞|出会|話)|出会えます|出会います/,
      before:
        /もう一度|振り返|前に出てき|思い出し|戻(?:って|りま)|(?<!頭に)残っている|復習|おさらい|改めて|前回は|久しぶり|しばらくぶり|しっかり身につけ|見直/,
      missed: /思い出せなかった|出てこなかった|あいまい|間違え|答えられな/,
      first_episode: /最初のエピソード|始まったばかり|シリーズが始まり/,
      finished: /すべて出会いました|新しいテーマはもうありません|修了|終えました/,
    },
    percent: /(\d+(?:\.\d+)?)\s*(?:パーセント|%|％)/g,
    ago: /(\d+)\s*(日|週間|か月|ヶ月|カ月)前/g,
    units: { day: /^日/, week: /^週/, month: /^[かヶカ]月/ },
    yesterday: /昨日|きのう/,
  },
  de: {
    says: {
      new: /\bneu(?!e[nr]? (?:Tag|Runde))(?:e[smnr]?|es)?\b|\bzum ersten Mal\b|\bnoch nie\b|\blernst du\b.*\bkennen\b/i,
      before:
        /\bnoch einmal\b|(?<!später )\bwieder\b|\bzurück\b|\bvon früher\b|\bgeblieben\b|\bzuletzt\b|\bweißt du noch\b|\bzweite[rn]? (?:Blick|Mal)\b|\bwiederhol|\bdamit es sitzt\b|\bneue Runde\b/i,
      missed: /\bentwischt\b|\bgefehlt\b|\bsaß das noch nicht\b|\bfalsch\b|\bwusstest du nicht\b/i,
      first_episode: /\berste Folge\b|\bfangen gerade erst an\b|\bbeginnt deine Reihe\b/i,
      finished: /\bkennst du jedes Thema\b|\bdir nun alles begegnet\b|\babgeschlossen\b/i,
    },
    percent: /(\d+(?:,\d+)?)\s*(?:%|Prozent)/gi,
    ago: new RegExp(
      `vor (\\d+|einem|einer|${SPELLED.de}) (Tag(?:en)?|Woche[n]?|Monat(?:en)?)`,
      "gi",
    ),
    units: { day: /^Tag/, week: /^Woche/, month: /^Monat/ },
    yesterday: /\bgestern\b/i,
  },
};

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  einem: 1,
  einer: 1,
  ...countFrom(SPELLED.en),
  ...countFrom(SPELLED.de),
};

function countFrom(words: string): Record<string, number> {
  return Object.fromEntries(words.split("|").map((word, at) => [word, at + 1]));
}

export function readNumber(text: string): number {
  return NUMBERS[text.toLowerCase()] ?? Number(text);
}
