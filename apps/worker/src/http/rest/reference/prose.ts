import { html } from "hono/html";

type Html = ReturnType<typeof html>;

/** Renders paragraphs with the markup that the description uses: code, strong and emphasis. */
export function writeProse(text: string): Html {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => writeInline(paragraph));
  return html`${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`;
}

export function writeInline(text: string): Html {
  const pieces = text.match(/`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*|[^`*]+|./gs) ?? [];
  return html`${pieces.map(writePiece)}`;
}

function writePiece(piece: string): Html | string {
  if (/^`.+`$/s.test(piece)) return html`<code>${piece.slice(1, -1)}</code>`;
  if (/^\*\*.+\*\*$/s.test(piece)) return html`<strong>${piece.slice(2, -2)}</strong>`;
  if (/^\*.+\*$/s.test(piece)) return html`<em>${piece.slice(1, -1)}</em>`;
  return piece;
}
