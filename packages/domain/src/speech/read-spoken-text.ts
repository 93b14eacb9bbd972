export interface SpokenText {
  /** The audible text: SSML without tags and entities. */
  text: string;
  /** The position in `text` of the character at an index of the original. */
  toPlain: (index: number) => number;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/** Reads the words of a text sent to speech: plain text, or SSML (which starts with `<speak`). */
export function readSpokenText(spoken: string): SpokenText {
  if (!spoken.trimStart().startsWith("<speak")) return { text: spoken, toPlain: (index) => index };
  const plainByIndex: number[] = [];
  let text = "";
  for (const [token] of spoken.matchAll(/<[^<>]*>|&[a-z]{2,4};|[^]/g)) {
    for (let unit = 0; unit < token.length; unit += 1) plainByIndex.push(text.length);
    const isTag = token.length > 1 && token.startsWith("<");
    text += isTag ? "" : (entities[token] ?? token);
  }
  return { text, toPlain: (index) => plainByIndex[index] ?? text.length };
}
