/** A text as people read it, with the original position of each character. */
export interface Unmasked {
  plain: string;
  /** By UTF-16 unit of `plain`, with one extra for the end. */
  places: number[];
}

// Besides invisible marks: joiners, variation selectors, and letters without a glyph.
const unseen =
  /\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/u;

/** Undoes disguises: removes invisible characters, normalises letters and folds spaces. */
export function unmask(text: string): Unmasked {
  const places: number[] = [];
  // Joined at the end: appending one letter at a time would copy the text again and again.
  const letters: string[] = [];
  let at = 0;
  for (const character of text) {
    const ordinary = unseen.test(character) ? "" : toOrdinary(character);
    const said = ordinary === " " && letters.at(-1) === " " ? "" : ordinary;
    for (let unit = 0; unit < said.length; unit += 1) places.push(at);
    if (said !== "") letters.push(said);
    at += character.length;
  }
  places.push(at);
  return { plain: letters.join(""), places };
}

/** The same for a long text, without positions. */
export function unmaskKnown(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(new RegExp(unseen, "gu"), "")
    .replaceAll(/\s+/g, " ")
    .toLowerCase();
}

function toOrdinary(character: string): string {
  if (/\s/u.test(character)) return " ";
  return /^[\p{ASCII}]$/u.test(character) ? character : character.normalize("NFKC");
}
