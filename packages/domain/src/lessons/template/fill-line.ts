import { LINE_VARIANTS, type PhraseBook, type PhraseLine } from "./phrase-book.ts";

/** Chooses one variant of every line, the same in all languages. */
export interface LinePicker {
  variantOf(line: PhraseLine, turn?: number): number;
}

/**
 * A picker that cycles through the variants: each new number (for example of episodes so far) moves every
 * line on by one, and every line starts at a different place, so that no two episodes open alike.
 */
export function createLinePicker(step: number, salt: string): LinePicker {
  return {
    variantOf(line, turn = 0) {
      const { variants } = LINE_VARIANTS[line];
      return (hashText(`${salt} ${line}`) + step + turn) % variants;
    },
  };
}

export function fillLine(
  book: PhraseBook,
  line: { name: PhraseLine; variant: number },
  holes: Record<string, string> = {},
): string {
  const template = book.lines[line.name][line.variant] ?? "";
  const filled = fillHoles(template, holes);
  if (!hasCase(template)) return filled;
  return filled.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

/** Whether sentences of the language begin with a capital: those of Japanese and Korean do not. */
function hasCase(template: string): boolean {
  return /\p{Ll}/u.test(template.replace(/\{\w+\}/g, ""));
}

/** Fills {placeholders}; inserted values are not filled again. */
export function fillHoles(template: string, holes: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole);
}

/** FNV-1a, 32 bits; not cryptographic. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
