import { cleanText } from "../text.ts";
import type { MailTexts } from "./texts/index.ts";

const LONGEST_NAME = 40;
/** An address in a name, which mail programs would make a link. */
const LINKS = /[@/\\]|\.\p{L}{2}|\bwww\b/u;

/** Greets by name. Whoever signs up under somebody else's address must not speak to them through it. */
export function greet(texts: MailTexts, name: string): string {
  const said = cleanText(name, LONGEST_NAME);
  return said === "" || LINKS.test(said) ? texts.helloAll : texts.hello(said);
}
