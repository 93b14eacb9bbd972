/** Removes accents, which learners often omit: "opérateur" becomes "operateur". */
export function foldMarks(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
}
