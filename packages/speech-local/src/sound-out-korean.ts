const firstSyllable = 0xac_00;
const lastSyllable = 0xd7_a3;
const finals = 28;
const vowelsAndFinals = 588;

// Numbers of consonants in Unicode's order: final stops become nasal before an initial ㄴ or ㅁ.
const nasalBefore = new Set([2, 6]);
const nasalFinals = new Map([
  [1, 21],
  [2, 21],
  [3, 21],
  [9, 21],
  [24, 21],
  [7, 4],
  [19, 4],
  [20, 4],
  [22, 4],
  [23, 4],
  [25, 4],
  [27, 4],
  [17, 16],
  [18, 16],
  [26, 16],
  [14, 16],
]);

const native: Readonly<Record<string, string>> = {
  1: "한",
  2: "두",
  3: "세",
  4: "네",
  5: "다섯",
  6: "여섯",
  7: "일곱",
  8: "여덟",
  9: "아홉",
  10: "열",
  11: "열한",
  12: "열두",
  20: "스무",
};
const counted = /(?<![\d.,:-])(\d{1,2})(?=개(?!월)|명|시(?![가-힣]*[장])|살|마리|잔|가지|권)/gu;

/** Writes Korean as it sounds where the engine does not know the rule: 갑니다 as 감니다, 3개 as 세개. */
export function soundOutKorean(text: string): string {
  const worded = text.replaceAll(counted, (number) => native[number] ?? number);
  const codes = Array.from(worded, (char) => char.codePointAt(0) ?? 0);
  return codes
    .map((code, index) => String.fromCodePoint(makeNasal(code, codes[index + 1])))
    .join("");
}

function makeNasal(code: number, next: number | undefined): number {
  if (!isSyllable(code) || next === undefined || !isSyllable(next)) return code;
  const initial = Math.floor((next - firstSyllable) / vowelsAndFinals);
  const final = (code - firstSyllable) % finals;
  const nasal = nasalBefore.has(initial) ? nasalFinals.get(final) : undefined;
  return nasal === undefined ? code : code - final + nasal;
}

function isSyllable(code: number): boolean {
  return code >= firstSyllable && code <= lastSyllable;
}
