import { raise } from "./html/raise.ts";

interface Part {
  name: string;
  attributes: Record<string, string>;
  parts: Part[];
  /** The text of a part without further parts. */
  text: string;
}

const WORD_PREFIX = /^m:/;

type Render = (part: Part) => string;

/**
 * Writes a formula of Word (OMML) or of a web page (MathML) on one line, as people write it in a mail: 1/2,
 * x², √(a + b). It takes elements and texts in the order of the document.
 */
export function createFormulaWriter() {
  let open: Part[] = [];
  return {
    isOpen: () => open.length > 0,
    open(element: string, attributes: Record<string, string>): void {
      const name = element.replace(WORD_PREFIX, "");
      open.push({ name, attributes, parts: [], text: "" });
    },
    add(text: string): void {
      open.at(-1)?.parts.push({ name: "", attributes: {}, parts: [], text });
    },
    /** Ends an element. Returns the text of the formula at the end of its outermost element, else null. */
    close(): string | null {
      const part = open.pop();
      if (part === undefined) return null;
      const parent = open.at(-1);
      if (parent !== undefined) {
        parent.parts.push(part);
        return null;
      }
      open = [];
      return render(part);
    },
  };
}

const FORMS: Record<string, Render> = {
  f: (part) => writeFraction(child(part, "num"), child(part, "den")),
  mfrac: ({ parts }) => writeFraction(renderAt(parts, 0), renderAt(parts, 1)),
  sSup: (part) => child(part, "e") + writeRaised(child(part, "sup")),
  sSub: (part) => child(part, "e") + writeLowered(child(part, "sub")),
  sSubSup: (part) =>
    child(part, "e") + writeLowered(child(part, "sub")) + writeRaised(child(part, "sup")),
  msup: ({ parts }) => renderAt(parts, 0) + writeRaised(renderAt(parts, 1)),
  msub: ({ parts }) => renderAt(parts, 0) + writeLowered(renderAt(parts, 1)),
  msubsup: ({ parts }) =>
    renderAt(parts, 0) + writeLowered(renderAt(parts, 1)) + writeRaised(renderAt(parts, 2)),
  munderover: ({ parts }) =>
    renderAt(parts, 0) + writeLowered(renderAt(parts, 1)) + writeRaised(renderAt(parts, 2)),
  rad: (part) => `√${enclose(child(part, "e"))}`,
  msqrt: (part) => `√${enclose(renderParts(part))}`,
  nary: (part) =>
    `${property(part, "chr") ?? "∫"}${writeLowered(child(part, "sub"))}${writeRaised(child(part, "sup"))} ${child(part, "e")}`,
  d: (part) =>
    `${property(part, "begChr") ?? "("}${child(part, "e")}${property(part, "endChr") ?? ")"}`,
  // They repeat the formula in another notation.
  annotation: () => "",
  "annotation-xml": () => "",
};

function render(part: Part): string {
  return FORMS[part.name]?.(part) ?? part.text + renderParts(part);
}

function renderParts({ parts }: Part): string {
  return parts.map(render).join("");
}

/** White space between elements does not count as a part. */
function renderAt(parts: Part[], at: number): string {
  const elements = parts.filter(({ name }) => name !== "");
  const found = elements[at];
  return found === undefined ? "" : render(found).trim();
}

function child({ parts }: Part, name: string): string {
  return parts
    .filter((part) => part.name === name)
    .map((part) => render(part).trim())
    .join(", ");
}

/** Word keeps the signs that it draws itself in the properties of an element. */
function property({ parts, name }: Part, sign: string): string | undefined {
  const properties = parts.find((part) => part.name === `${name}Pr`);
  return properties?.parts.find((part) => part.name === sign)?.attributes["m:val"];
}

function writeFraction(above: string, below: string): string {
  return `${enclose(above)}/${enclose(below)}`;
}

function writeRaised(text: string): string {
  return writeAside(text, { form: "sup", mark: "^" });
}

function writeLowered(text: string): string {
  return writeAside(text, { form: "sub", mark: "_" });
}

/** Uses the raised or lowered form of the signs if all have one, else a mark before them. */
function writeAside(
  text: string,
  { form, mark }: { form: "sup" | "sub"; mark: "^" | "_" },
): string {
  if (text === "") return "";
  const formed = raise(text, form);
  return formed === text ? mark + enclose(text) : formed;
}

/** Adds brackets where the layout showed what belongs together. */
function enclose(text: string): string {
  return /^[\p{L}\p{N}\p{M}.,]*$/u.test(text) ? text : `(${text})`;
}
