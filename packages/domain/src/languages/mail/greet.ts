import { sayName } from "../../shared/index.ts";
import type { MailTexts } from "./texts/mail-texts.ts";

/** Greets by name, if the name is usable. */
export function greet(texts: MailTexts, name: string): string {
  const said = sayName(name);
  return said === null ? texts.helloAll : texts.hello(said);
}
