import { foldSpace } from "../../shared/index.ts";

/**
 * The place of a choice in its list, in any of the languages; the right one is 0. Two choices that read
 * alike are one: the right one comes first. Null where it is none of them.
 */
export function findChoice(texts: { choices?: string[] }[], choice: string): number | null {
  const toPlain = (text: string) => foldSpace(text.normalize("NFC"));
  const places = texts.map(({ choices = [] }) =>
    choices.findIndex((one) => toPlain(one) === toPlain(choice)),
  );
  return places.find((place) => place >= 0) ?? null;
}
