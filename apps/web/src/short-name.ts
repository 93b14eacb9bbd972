/** What stands before a name, as people write it in our languages; matched without its full stop. */
const TITLES = new Set(
  "dr prof professor mr mrs ms miss mx sir dame rev ing dipl-ing mag herr frau m mme mlle sr sra srta dott sig".split(
    " ",
  ),
);

/**
 * How a person is greeted: by the first word of the name. Whoever writes a title or an initial before it
 * is greeted by all of it: "Dr. Müller" is no "Dr.".
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
