import type { LanguageCode } from "./languages.ts";
import { invalidSsml, readXml, type XmlTag, type XmlToken } from "./read-xml.ts";
import { readLetters, type SpeechItem, type Style } from "./speech-items.ts";
import { ssmlTags, type Opened, type TagRule } from "./ssml-tags.ts";

type Open = { name: string; rule: TagRule; opened: Opened };
type Document = { items: SpeechItem[]; open: Open[]; isRootSeen: boolean; root: Style };

/** Reads a `<speak>` document into items with offsets into `source`; throws InvalidSsmlException. */
export function readSsml(source: string, language: LanguageCode): SpeechItem[] {
  const root: Style = { language, ratePercent: 100, alias: null };
  const document: Document = { items: [], open: [], isRootSeen: false, root };
  for (const token of readXml(source)) {
    if (token.kind === "text") placeText(document, token);
    else if (token.kind === "close") closeTag(document, token);
    else openTag(document, token);
  }
  const unclosed = document.open.at(-1);
  if (unclosed !== undefined) throw invalidSsml(`<${unclosed.name}> is never closed`);
  if (!document.isRootSeen) throw invalidSsml("the text must stand inside <speak>");
  return document.items;
}

function placeText({ items, open }: Document, token: Extract<XmlToken, { kind: "text" }>): void {
  const parent = open.at(-1);
  if (parent?.rule.holdsText !== true) {
    if (token.text.trim() === "") return;
    throw invalidSsml(parent === undefined ? "text stands outside <speak>" : "a pause holds text");
  }
  const letters = readLetters(token.text, parent.opened.style, token.start);
  const isEntity = token.end - token.start !== token.text.length;
  if (isEntity) for (const letter of letters) letter.end = token.end;
  items.push(...letters);
}

function closeTag({ items, open }: Document, tag: XmlTag): void {
  const parent = open.pop();
  if (parent?.name !== tag.name) throw invalidSsml(`</${tag.name}> closes nothing`);
  if (parent.opened.item?.kind === "boundary") items.push(parent.opened.item);
}

function openTag(document: Document, tag: XmlTag): void {
  const { items, open } = document;
  const rule = ssmlTags.get(tag.name);
  if (rule === undefined) throw invalidSsml(`<${tag.name}> is not supported`);
  checkPlace(document, tag.name);
  checkAttributes(tag, rule);
  document.isRootSeen = true;
  const opened = rule.open(tag, open.at(-1)?.opened.style ?? document.root);
  if (opened.item !== null) items.push(opened.item);
  if (tag.kind === "open") open.push({ name: tag.name, rule, opened });
}

function checkPlace({ open, isRootSeen }: Document, name: string): void {
  const isRoot = open.length === 0;
  if ((name === "speak") !== isRoot || (isRoot && isRootSeen)) {
    throw invalidSsml("there must be one <speak>, around everything");
  }
  const refused = ssmlTags.get(name)?.refusedIn ?? [];
  const around = open.find((parent) => refused.includes(parent.name) || !parent.rule.holdsText);
  if (around !== undefined) throw invalidSsml(`<${name}> must not stand in <${around.name}>`);
}

function checkAttributes(tag: XmlTag, rule: TagRule): void {
  if (rule.attributes === "any") return;
  for (const name of tag.attributes.keys()) {
    if (rule.attributes.includes(name)) continue;
    throw invalidSsml(`attribute "${name}" of <${tag.name}> is not supported`);
  }
}
