import { findAddresses } from "./addresses/index.ts";
import { cleanText } from "./text.ts";

const LONGEST_NAME = 40;
/** "María del Carmen Fernández López" has five words; a hidden message has more. */
const MOST_WORDS = 6;
/** Parts of messages, links or code that no name contains. */
const noName = /[!?:;*=#|<>[\]()@/\\"“”]|https?|\bwww\b|\.\p{L}{2}|\p{N}{3}|(?:\p{N}\D*){5}/iu;

/**
 * A person's name as it may be spoken, without braces; null if it is not usable as a name. Whoever signs up
 * with somebody else's address must not be able to send them a message this way.
 */
export function sayName(name: string): string | null {
  const said = cleanText(name.replaceAll(/[{}]/g, ""), LONGEST_NAME);
  if (!/\p{L}/u.test(said) || said.split(" ").length > MOST_WORDS) return null;
  const plain = said.normalize("NFKC");
  return noName.test(plain) || findAddresses(said).length > 0 ? null : said;
}
