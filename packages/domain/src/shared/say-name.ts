import { findAddresses } from "./addresses/index.ts";
import { cleanText } from "./text.ts";

const LONGEST_NAME = 40;
/** "María del Carmen Fernández López" has five words; a message to somebody has more. */
const MOST_WORDS = 6;
/** What is in a message, a link or a program, and in nobody's name. */
const noName = /[!?:;*=#|<>[\]()@/\\"“”]|https?|\bwww\b|\.\p{L}{2}|\p{N}{3}|(?:\p{N}\D*){5}/iu;

/**
 * A person's name as it may be said to them, without braces; null for one that is none. Whoever signs
 * up under somebody else's address must not speak to them through it.
 */
export function sayName(name: string): string | null {
  const said = cleanText(name.replaceAll(/[{}]/g, ""), LONGEST_NAME);
  if (!/\p{L}/u.test(said) || said.split(" ").length > MOST_WORDS) return null;
  const plain = said.normalize("NFKC");
  return noName.test(plain) || findAddresses(said).length > 0 ? null : said;
}
