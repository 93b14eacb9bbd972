import { sayName } from "../say-name.ts";
import type { MailTexts } from "./texts/index.ts";

/** Greets by name, where it is one. */
export function greet(texts: MailTexts, name: string): string {
  const said = sayName(name);
  return said === null ? texts.helloAll : texts.hello(said);
}
