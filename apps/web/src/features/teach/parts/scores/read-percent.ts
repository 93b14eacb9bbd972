/** A percent as somebody types it, `85`, `85 %` or `８５`, as a whole number; null for anything else. */
export function readPercent(text: string): number | null {
  const found = /^(\d{1,3})\s*%?$/.exec(text.normalize("NFKC").trim());
  const percent = Number(found?.[1] ?? "101");
  return percent > 100 ? null : percent;
}
