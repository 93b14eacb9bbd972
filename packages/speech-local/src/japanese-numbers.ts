type Counter = { say: string; forms: Readonly<Record<number, string>> };

const digits = ["ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュー"];
const ten = "ジュー";
const hundreds: Readonly<Record<number, string>> = {
  1: "ヒャク",
  3: "サンビャク",
  6: "ロッピャク",
  8: "ハッピャク",
};
const thousands: Readonly<Record<number, string>> = { 1: "セン", 3: "サンゼン", 8: "ハッセン" };
const myriads = ["", "マン", "オク", "チョー"];
// Four myriad groups of four digits; anything longer is read digit by digit.
const longestCardinal = 16;

const months =
  "イチガツ ニガツ サンガツ シガツ ゴガツ ロクガツ シチガツ ハチガツ クガツ ジューガツ ジューイチガツ ジューニガツ";
const days = "ツイタチ フツカ ミッカ ヨッカ イツカ ムイカ ナノカ ヨーカ ココノカ トーカ";
const oneDay = "イチニチ";
const things = "ヒトツ フタツ ミッツ ヨッツ イツツ ムッツ ナナツ ヤッツ ココノツ";

const shortened: Readonly<Record<number, string>> = {
  1: "イッ",
  6: "ロッ",
  8: "ハッ",
  10: "ジュッ",
};

const whole: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  文字: { 1: "ヒトモジ", 2: "フタモジ" },
  日間: { ...countDays(), 1: "イチニチカン" },
  晩: { 1: "ヒトバン", 2: "フタバン" },
  桁: { 1: "ヒトケタ", 2: "フタケタ" },
  皿: { 1: "ヒトサラ", 2: "フタサラ" },
  箱: { 1: "ヒトハコ", 2: "フタハコ" },
  組: { 1: "ヒトクミ", 2: "フタクミ" },
  つ: countFromOne(things),
  人: { 1: "ヒトリ", 2: "フタリ" },
  日: {
    ...countFromOne(days),
    14: "ジューヨッカ",
    20: "ハツカ",
    24: "ニジューヨッカ",
  },
  月: countFromOne(months),
};

const counters: Readonly<Record<string, Counter>> = {
  "%": shorten("パーセント", [1, 8, 10], "パ"),
  か所: places(),
  か月: shorten("カゲツ", [1, 6, 8, 10]),
  カ所: places(),
  ヶ所: places(),
  箇所: places(),
  つ: { say: "ツ", forms: {} },
  ヶ月: shorten("カゲツ", [1, 6, 8, 10]),
  世紀: shorten("セーキ", [1, 8, 10]),
  件: shorten("ケン", [1, 6, 8, 10]),
  人: { say: "ニン", forms: { 4: "ヨニン", 7: "シチニン" } },
  倍: { say: "バイ", forms: {} },
  個: shorten("コ", [1, 6, 8, 10]),
  円: { say: "エン", forms: { 4: "ヨエン" } },
  冊: shorten("サツ", [1, 8, 10]),
  分: minutes("フン"),
  分間: minutes("フンカン"),
  列: { say: "レツ", forms: {} },
  匹: soften(shorten("ヒキ", [1, 6, 8, 10], "ピ"), { 3: "サンビキ" }),
  号室: { say: "ゴーシツ", forms: {} },
  台: { say: "ダイ", forms: {} },
  名: { say: "メー", forms: {} },
  問: { say: "モン", forms: {} },
  割: { say: "ワリ", forms: {} },
  層: shorten("ソー", [1, 8, 10]),
  回: shorten("カイ", [1, 6, 8, 10]),
  年: { say: "ネン", forms: { 4: "ヨネン" } },
  度: { say: "ド", forms: {} },
  文字: { say: "モジ", forms: {} },
  日: { say: "ニチ", forms: {} },
  日間: { say: "ニチカン", forms: {} },
  時: hours("ジ"),
  時間: hours("ジカン"),
  晩: { say: "バン", forms: {} },
  曲: shorten("キョク", [1, 6, 8, 10]),
  月: { say: "ガツ", forms: {} },
  桁: { say: "ケタ", forms: {} },
  歩: soften(shorten("ホ", [1, 6, 8, 10], "ポ"), { 3: "サンポ" }),
  段: { say: "ダン", forms: {} },
  段階: { say: "ダンカイ", forms: {} },
  滴: shorten("テキ", [1, 8, 10]),
  本: soften(shorten("ホン", [1, 6, 8, 10], "ポ"), { 3: "サンボン" }),
  杯: soften(shorten("ハイ", [1, 6, 8, 10], "パ"), { 3: "サンバイ" }),
  枚: { say: "マイ", forms: {} },
  歳: shorten("サイ", [1, 8, 10]),
  点: shorten("テン", [1, 8, 10]),
  番: { say: "バン", forms: {} },
  皿: { say: "サラ", forms: {} },
  秒: { say: "ビョー", forms: {} },
  種類: shorten("シュルイ", [1, 8, 10]),
  章: shorten("ショー", [1, 8, 10]),
  箱: { say: "ハコ", forms: {} },
  組: { say: "クミ", forms: {} },
  行: { say: "ギョー", forms: {} },
  語: { say: "ゴ", forms: {} },
  軒: soften(shorten("ケン", [1, 6, 8, 10]), { 3: "サンゲン" }),
  通: shorten("ツー", [1, 8, 10]),
  週間: shorten("シューカン", [1, 8, 10]),
  階: shorten("カイ", [1, 6, 8, 10]),
};

const counterNames = Object.keys(counters).toSorted((a, b) => b.length - a.length);

/** Each number with its counter (group 2, may be missing). */
const japaneseNumber = new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)(${counterNames.join("|")})?`, "gu");

/** Finds numbers; a counter is read with its number where it ends as a word of the dictionary does, at one of `edges`. */
export function findJapaneseNumbers(
  text: string,
  edges: ReadonlySet<number>,
): { from: number; to: number; say: string }[] {
  return Array.from(text.matchAll(japaneseNumber), ({ index, 1: number = "", 2: found = "" }) => {
    const isWholeCounter = edges.has(index + number.length + found.length);
    const counter = isWholeCounter ? found : "";
    const to = index + number.length + counter.length;
    const isOneDay = number === "1" && counter === "日" && text[index - 1] !== "月";
    return { from: index, to, say: isOneDay ? oneDay : readJapaneseNumber(number, counter) };
  });
}

/** Reads "1656" or "3.14" before a counter such as 年 in katakana, as a reader aloud would. */
export function readJapaneseNumber(number: string, counter: string): string {
  const [integer = "", fraction] = number.replaceAll(",", "").split(".");
  const rule = counters[counter];
  if (fraction !== undefined) {
    return `${readCardinal(integer)}テン${readDigits(fraction)}${rule?.say ?? ""}`;
  }
  if (rule === undefined) return readCardinal(integer);
  return whole[counter]?.[Number(integer)] ?? joinCounter(integer, rule);
}

function joinCounter(integer: string, { say, forms }: Counter): string {
  const reading = readCardinal(integer);
  const six = forms[6] ?? "";
  // Counters that shorten six shorten a hundred too: ロッカイ, ヒャッカイ.
  if (reading.endsWith("ャク") && six.startsWith("ロッ"))
    return `${reading.slice(0, -1)}${six.slice(1)}`;
  const last = Number(integer.at(-1));
  const ending = last === 0 && reading.endsWith(ten) ? 10 : last;
  const form = forms[ending];
  const tail = ending === 10 ? ten : (digits[last] ?? "");
  if (form === undefined || !reading.endsWith(tail)) return reading + say;
  return reading.slice(0, reading.length - tail.length) + form;
}

function readCardinal(integer: string): string {
  const isPlain = integer.length <= longestCardinal && !/^0\d/u.test(integer);
  if (!isPlain) return readDigits(integer);
  if (Number(integer) === 0) return digits[0] ?? "";
  let reading = "";
  for (let group = myriads.length - 1; group >= 0; group -= 1) {
    const end = integer.length - group * 4;
    const value = Number(integer.slice(Math.max(0, end - 4), Math.max(0, end)));
    if (value > 0) reading += readGroup(value, group);
  }
  return reading;
}

function readGroup(value: number, group: number): string {
  const [thousand, hundred, tens, one] = [1000, 100, 10, 1].map(
    (unit) => Math.floor(value / unit) % 10,
  );
  const spoken =
    readPlace(thousand, thousands, "セン") +
    readPlace(hundred, hundreds, "ヒャク") +
    readPlace(tens, { 1: ten }, ten) +
    readPlace(one, {}, "");
  return spoken + (myriads[group] ?? "");
}

function readPlace(
  digit: number | undefined,
  special: Readonly<Record<number, string>>,
  unit: string,
): string {
  if (digit === undefined || digit === 0) return "";
  return special[digit] ?? `${digits[digit] ?? ""}${unit}`;
}

function readDigits(text: string): string {
  return Array.from(text, (digit) => digits[Number(digit)] ?? "").join("");
}

function countDays(): Record<number, string> {
  const found = Object.entries(countFromOne(days)).map(([day, say]) => [day, `${say}カン`]);
  return Object.fromEntries(found);
}

function places(): Counter {
  return shorten("カショ", [1, 6, 8, 10]);
}

function minutes(say: string): Counter {
  const own = { 3: `サンプ${say.slice(1)}`, 4: `ヨンプ${say.slice(1)}` };
  return soften(shorten(say, [1, 6, 8, 10], "プ"), own);
}

function hours(say: string): Counter {
  return { say, forms: { 4: `ヨ${say}`, 7: `シチ${say}`, 9: `ク${say}` } };
}

function countFromOne(words: string): Record<number, string> {
  return Object.fromEntries(words.split(" ").map((word, index) => [index + 1, word]));
}

function shorten(say: string, endings: readonly number[], first = say.slice(0, 1)): Counter {
  const changed = first + say.slice(1);
  const forms = endings.map((ending) => [ending, `${shortened[ending] ?? ""}${changed}`]);
  return { say, forms: Object.fromEntries(forms) };
}

function soften(counter: Counter, forms: Readonly<Record<number, string>>): Counter {
  return { say: counter.say, forms: { ...counter.forms, ...forms } };
}
