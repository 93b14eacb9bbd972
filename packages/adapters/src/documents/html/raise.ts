const SIGNS = "0123456789+-=()n";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

/** Writes superscript and subscript digits of formulas as such; words, such as note marks, stay unchanged. */
export function raise(text: string, where: "sup" | "sub"): string {
  const signs = Array.from(text.trim());
  if (signs.length === 0 || signs.some((sign) => !SIGNS.includes(sign))) return text;
  const target = where === "sup" ? RAISED : LOWERED;
  return signs.map((sign) => target[SIGNS.indexOf(sign)] ?? sign).join("");
}
