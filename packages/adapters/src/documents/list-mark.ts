const bullet = /^[•●○◦▪■□‣∙·・➢➤✓–—*+-]\s+(?=\S)/u;
const number = /^[([]?(\d{1,3})[.)\]．）]\s+(?=\S)/u;

/** The text after an item's bullet or number; null if the text begins with neither. */
export function readListMark(text: string): { ordinal: number | null; text: string } | null {
  const dot = bullet.exec(text)?.[0];
  if (dot !== undefined) return { ordinal: null, text: text.slice(dot.length) };
  const [whole, digits] = number.exec(text) ?? [];
  if (whole === undefined || digits === undefined) return null;
  return { ordinal: Number(digits), text: text.slice(whole.length) };
}
