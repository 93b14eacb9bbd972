/** Titles before a name in our languages; matched without their full stop. */
const TITLES = new Set(
  "dr prof professor mr mrs ms miss mx sir dame rev ing dipl-ing mag herr frau m mme mlle sr sra srta dott sig".split(
    " ",
  ),
);

/**
 * The name for greeting a person: its first word. A name with a title or an initial is used whole: "Dr.
 * Müller" is not "Dr.".
 */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = ""] = words;
  return isBefore(first) ? words.join(" ") : first;
}

function isBefore(word: string): boolean {
  const plain = word.toLocaleLowerCase().replace(/\.$/, "");
  return TITLES.has(plain) || /^(?:\p{L}\.-?)+$/u.test(word);
}
