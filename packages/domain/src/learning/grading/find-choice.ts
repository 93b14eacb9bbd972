import { foldSpace } from "../../shared/index.ts";

/**
 * The position of a choice in its list, in any language; the right one is 0. Of two identical texts the
 * right one wins. Null if it is none of them.
 */
export function findChoice(texts: { choices?: string[] }[], choice: string): number | null {
  const toPlain = (text: string) => foldSpace(text.normalize("NFC"));
  const places = texts.map(({ choices = [] }) =>
    choices.findIndex((one) => toPlain(one) === toPlain(choice)),
  );
  return places.find((place) => place >= 0) ?? null;
}
