/** Without accents, which learners leave out: "opérateur" is "operateur". */
export function foldMarks(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
}
