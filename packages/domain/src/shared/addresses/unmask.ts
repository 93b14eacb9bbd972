/** A text as it is read, with the place of each of its characters in the one that was typed. */
export interface Unmasked {
  plain: string;
  /** By UTF-16 unit of `plain`, and one more for its end. */
  places: number[];
}

// Besides the marks that cannot be seen: joiners, selectors of a letter's form, and letters that are blank.
const unseen =
  /\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/u;

/** The text without disguises: what is not seen is gone, letters are ordinary ones, blanks single. */
export function unmask(text: string): Unmasked {
  const places: number[] = [];
  // Joined at the end: a text that grows by a letter would be copied whole at each look at its end.
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

/** The same for a long text in which nothing has to be found again. */
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
