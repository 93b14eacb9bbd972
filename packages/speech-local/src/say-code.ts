import type { LanguageCode } from "./languages.ts";
import type { Saying } from "./say-in-words.ts";

const kinds = ["plus", "sharp", "dot", "slash", "squared", "cubed", "and"] as const;

/** In the order of `kinds`. */
const words: Readonly<Record<LanguageCode, string>> = {
  "en-US": "plus, sharp, dot, slash, squared, cubed, and",
  "de-DE": "plus, sharp, Punkt, Slash, Quadrat, hoch drei, und",
  "es-ES": "más, sharp, punto, barra, al cuadrado, al cubo, y",
  "fr-FR": "plus, sharp, point, slash, au carré, au cube, et",
  "it-IT": "più, sharp, punto, slash, al quadrato, al cubo, e",
  "pt-BR": "mais, sharp, ponto, barra, ao quadrado, ao cubo, e",
  "ru-RU": "плюс, шарп, точка, слэш, в квадрате, в кубе, и",
  "ja-JP": "プラス, シャープ, ドット, スラッシュ, の2乗, の3乗, アンド",
  "ko-KR": "플러스, 샵, 점, 슬래시, 의 제곱, 의 세제곱, 앤드",
};

function readCodeWords(language: LanguageCode) {
  const said = words[language].split(", ");
  const find = (kind: (typeof kinds)[number]) => said[kinds.indexOf(kind)] ?? "";
  const [plus, sharp, dot, slash] = [find("plus"), find("sharp"), find("dot"), find("slash")];
  const [squared, cubed, and] = [find("squared"), find("cubed"), find("and")];
  return { plus, sharp, dot, slash, squared, cubed, and };
}

/** Products whose name is not said as it is written. */
const names: Readonly<Record<string, string>> = {
  ".NET": "dot net",
  GraphQL: "Graph Q L",
  JSON: "Jason",
  MySQL: "My S Q L",
  "Node.js": "Node J S",
  NoSQL: "No S Q L",
  PostgreSQL: "Postgres Q L",
  SQLite: "S Q Lite",
  YAML: "yamel",
};
/** All capitals, and said as a word. */
const saidAsWords =
  "ACID|NULL|JOIN|LEFT|RIGHT|INNER|OUTER|SELECT|WHERE|FROM|INSERT|UPDATE|DELETE|TRUE|FALSE|NOT|AND|OR|ON|IN|AS|CRUD|GROUP|ORDER|BY|RAM|LAN|CASE|TABLE";
const spelled =
  "API|CLI|CPU|CSRF|CSS|CSV|DNS|FK|GPU|GUI|HTML|HTTPS|HTTP|IDE|ID|IO|IP|JS|MVC|ORM|OS|PDF|PK|SQL|SSH|SSL|TCP|TLS|UI|URI|URL|UTC|UUID|XML|XSS";
const endings: Readonly<Record<string, string>> = {
  css: "C S S",
  csv: "C S V",
  html: "H T M L",
  js: "J S",
  json: "Jason",
  md: "M D",
  py: "P Y",
  sql: "S Q L",
  toml: "toml",
  ts: "T S",
  txt: "text",
  yaml: "yamel",
  yml: "yamel",
};
const ending = Object.keys(endings).join("|");
const nameWord = Object.keys(names)
  .map((name) => name.replaceAll(".", "\\."))
  .join("|");
const latin = "A-Za-z\\d";

/** Names of code and of products as programmers of a language say them, the first that fits. */
export function listCodeSayings(language: LanguageCode): Saying[] {
  const { plus, sharp, dot, slash, squared, cubed, and } = readCodeWords(language);
  const spell = (letters: string) => Array.from(letters).join(" ");
  const sayName = (name: string) => splitCapitals(name.replaceAll("_", " ").trim());
  // Other languages have words of their own for what is spelled in English, and read the rest by their rules.
  const isEnglish = language === "en-US";
  const spelling: Saying[] = [
    [
      new RegExp(`(?<![\\p{L}\\d])(?:${nameWord})(?![A-Za-z\\d])`, "gu"),
      ([name]) => names[name] ?? name,
    ],
    [
      new RegExp(`(?<![\\p{L}\\d])(${spelled})(s?)(?![A-Za-z\\d])`, "gu"),
      ([, word = "", many = ""]) => (many === "" ? spell(word) : `${spell(word)}'s`),
    ],
  ];
  return [
    ...(isEnglish ? spelling : []),
    [/(?<![\p{L}\d])([CF])#/gu, ([, name = ""]) => `${name} ${sharp}`],
    [/(?<![\p{L}\d])C\+\+/gu, () => `C ${plus} ${plus}`],
    [
      /(?<![\p{L}\d])(?:CI\/CD|TCP\/IP|I\/O)(?![A-Za-z\d])/gu,
      ([name]) => spell(name.replace("/", "")),
    ],
    [
      new RegExp(`__([${latin}]+(?:_[${latin}]+)*)__(?:\\(\\))?`, "gu"),
      ([, name = ""]) => `dunder ${sayName(name)}`,
    ],
    [
      new RegExp(`(?<![\\p{L}\\d/])([${latin}_-]+)\\.(${ending})(?![A-Za-z\\d])`, "gu"),
      ([, name = "", end = ""]) => `${sayName(name)} ${dot} ${endings[end] ?? end}`,
    ],
    [
      new RegExp(`(?<![\\p{L}\\d.:/])(?:\\/[${latin}._-]*[${latin}])+\\/?(?![A-Za-z\\d])`, "gu"),
      ([path]) => sayPath(path, { slash, dot }),
    ],
    [
      new RegExp(`(?<![\\p{L}\\d])[${latin}]*_[${latin}_]*[${latin}](?:\\(\\))?`, "gu"),
      ([name]) => sayName(name.replace("()", "")),
    ],
    [
      new RegExp(`(?<![\\p{L}\\d])[a-z]+(?:[A-Z][a-z]+)+(?:\\(\\))?`, "gu"),
      ([name]) => sayName(name.replace("()", "")),
    ],
    [/(?<![\p{L}\d])(?:[A-Z][a-z]+){2,}(?![A-Za-z\d])/gu, ([name]) => splitCapitals(name)],
    [/(?<=[\p{L}\d)])²/gu, () => ` ${squared}`],
    [/(?<=[\p{L}\d)])³/gu, () => ` ${cubed}`],
    [/(?<=[\p{L}\d])\+(?=\d)/gu, () => ` ${plus} `],
    [/(?<=\s)&(?=\s)/gu, () => and],
    [
      new RegExp(`(?<![\\p{L}\\d])(?:${saidAsWords})(?![A-Za-z\\d])`, "gu"),
      ([word]) => word.toLowerCase(),
    ],
  ];
}

function splitCapitals(name: string): string {
  return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, " ");
}

function sayPath(path: string, { slash, dot }: { slash: string; dot: string }): string {
  const parts = path.split("/").filter((part) => part !== "");
  return parts
    .map((part) => `${slash} ${part === "etc" ? "E T C" : part.replaceAll(".", ` ${dot} `)}`)
    .join(" ");
}
