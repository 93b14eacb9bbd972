const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales = ["", " thousand", " million", " billion", " trillion"];
const ordinals: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};
// Anything longer is read digit by digit.
const longest = 15;

/** "1,250.5" as it is counted; a fraction, and what begins with a zero, digit by digit. */
export function sayNumber(written: string): string {
  const [whole = "", fraction] = written.replaceAll(",", "").split(".");
  const isPlain = whole.length <= longest && !/^0\d/u.test(whole);
  const start = isPlain ? sayWhole(Number(whole)) : sayDigits(whole);
  return fraction === undefined ? start : `${start} point ${sayDigits(fraction)}`;
}

/** 21: "twenty-first". */
export function sayOrdinal(value: number): string {
  return sayWhole(value).replace(/[a-z]+$/u, (last) => {
    if (last.endsWith("y")) return `${last.slice(0, -1)}ieth`;
    return ordinals[last] ?? `${last}th`;
  });
}

export function sayDay(written: string): string {
  return sayOrdinal(Number(written));
}

/** A year in two halves, as "nineteen ninety"; the first years of a thousand as they are counted. */
export function sayYear(written: string): string {
  const [century, rest] = [Number(written.slice(0, 2)), Number(written.slice(2))];
  if (century % 10 === 0 && rest < 10) return sayWhole(Number(written));
  if (rest === 0) return `${sayWhole(century)} hundred`;
  return `${sayWhole(century)} ${rest < 10 ? "oh " : ""}${sayWhole(rest)}`;
}

function sayWhole(value: number): string {
  if (value === 0) return "zero";
  const groups: string[] = [];
  let left = value;
  for (const scale of scales) {
    const group = left % 1000;
    if (group > 0) groups.unshift(`${sayHundreds(group)}${scale}`);
    left = Math.floor(left / 1000);
  }
  return groups.join(" ");
}

function sayHundreds(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const start = hundreds === 0 ? [] : [`${small[hundreds]} hundred`];
  return [...start, ...(rest === 0 ? [] : [sayTens(rest)])].join(" ");
}

function sayTens(value: number): string {
  if (value < 20) return small[value] ?? "";
  const start = tens[Math.floor(value / 10)] ?? "";
  return value % 10 === 0 ? start : `${start}-${small[value % 10]}`;
}

function sayDigits(digits: string): string {
  return Array.from(digits, (digit) => small[Number(digit)] ?? digit).join(" ");
}
