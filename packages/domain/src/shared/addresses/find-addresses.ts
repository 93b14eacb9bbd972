import { isHostName } from "./host-names.ts";
import { findPhoneNumbers } from "./phone-numbers.ts";
import { findSpokenAddresses } from "./spoken-addresses.ts";
import { unmask, unmaskKnown } from "./unmask.ts";

/** A piece of a text, from one UTF-16 unit up to another. */
export interface Span {
  from: number;
  to: number;
}

// Latin, Cyrillic and Greek words end at a blank, others where those begin.
const label = String.raw`(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}_-]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}ー]+)`;
const inWord = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]`;
const tail = String.raw`[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}"'<>()[\]{}、。「」]*`;

/** With a scheme, however it is disguised; `https://` alone is what a lesson about the web speaks of. */
const withScheme = new RegExp(
  String.raw`(?<!${inWord})(?:[hһ][tтx]{2}[pр][sѕ]?|s?ftp|wss?|ssh|git|file)\s?:\s?//[^\s/"'<>()[\]{},.;:!?…]${tail}|(?<!${inWord})hxxps?(?!${inWord})(?:://)?${tail}|(?<!${inWord})(?:mailto|tel|sms):[+\d\w]${tail}|(?<!${inWord})javascript:\s?[\w$.]+[(=;]${tail}|(?<!${inWord})data:\w+/[\w.+-]+[;,]${tail}`,
  "giu",
);
const onTheWeb = new RegExp(String.raw`(?<!${inWord}|\.)www\s?\.\s?[\p{L}\p{N}]${tail}`, "giu");
const mailbox = new RegExp(
  String.raw`[\p{L}\p{N}._%+-]+(?:@|\s?[([{]\s?(?:at|@|arroba|chez|собака)\s?[)\]}]\s?)${label}(?:\.${label})+(?<=\p{L}{2})`,
  "giu",
);
const dotted = new RegExp(
  String.raw`(?<!${inWord}|[.@-])(${label}(?:[.·‧∙]${label})+)(?!${inWord})(?![.]${inWord})((?::\d{2,5})?/${tail}|[?#][\w=&%-]+)?`,
  "giu",
);
/** A full stop of Japanese, which browsers take for a dot. */
const eastern =
  /(?<![\w.-])[\w-]{2,}(?:。[\w-]+)*。(?:com|net|org|io|jp|cn|kr|example)(?![\w.-])/gi;
const byNumber =
  /(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?::\d{2,5})?(?:\/[a-z][^\s"'<>()]*|:\d{2,5})/gi;
const ownNumber = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0)/;

/** What nobody can own: kept free for examples (RFC 2606, RFC 5737, 555-01xx). */
const reserved =
  /^(?:[a-z]+:\/\/)?(?:[\w.+-]+@)?(?:[\w-]+\.)*example\.(?:com|net|org|edu)(?:[:/?#].*)?$|^(?:[a-z]+:\/\/)?(?:localhost|127\.0\.0\.1|192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+)(?:[:/?#].*)?$|555-01\d\d$|^123-456-7890$/i;

/**
 * Addresses on the web, of mail and phone numbers, also disguised or spelled out, in their order. What
 * `known` has, the material of a course, may be said where it is a bare name, such as "Booking.com",
 * or an example that belongs to nobody.
 */
export function findAddresses(text: string, known = ""): Span[] {
  const { plain, places } = unmask(text);
  const isKnown = lookUp(known);
  const found = [
    ...matchAll(plain, withScheme).map((span) => ({ ...span, isBare: false })),
    ...matchAll(plain, onTheWeb).map((span) => ({ ...span, isBare: false })),
    ...matchAll(plain, mailbox).map((span) => ({ ...span, isBare: false })),
    ...findHostNames(plain),
    ...matchAll(plain, eastern).map((span) => ({ ...span, isBare: true })),
    ...findByNumber(plain).map((span) => ({ ...span, isBare: false })),
    ...findSpokenAddresses(plain).map((span) => ({ ...span, isBare: true })),
    ...findPhoneNumbers(plain).map((span) => ({ ...span, isBare: false })),
  ];
  const foreign = found.filter(({ from, to, isBare }) => {
    const said = plain.slice(from, to).replace(/[.,;:!?…]+$/u, "");
    return !((isBare || reserved.test(said)) && isKnown(said));
  });
  const sorted = foreign.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return sorted
    .filter(({ to }, index) => sorted.slice(0, index).every((before) => before.to < to))
    .map(({ from, to }) => ({ from: places[from] ?? 0, to: places[to] ?? text.length }));
}

function matchAll(plain: string, pattern: RegExp): Span[] {
  return [...plain.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
}

interface Candidate extends Span {
  /** A name without a path, which things may have too. */
  isBare: boolean;
}

function findHostNames(plain: string): Candidate[] {
  return [...plain.matchAll(dotted)].flatMap(({ index, 0: whole, 1: name = "", 2: path = "" }) => {
    const hasPath = /^(?:[:?#]|\/.)/.test(path);
    if (!isHostName(name.replaceAll(/[·‧∙]/g, "."), hasPath)) return [];
    return [{ from: index, to: index + whole.length, isBare: !hasPath }];
  });
}

function findByNumber(plain: string): Span[] {
  return matchAll(plain, byNumber).filter(({ from, to }) => !ownNumber.test(plain.slice(from, to)));
}

/** Whether a text has the words as a whole; it is read only when there is something to look for. */
function lookUp(known: string): (words: string) => boolean {
  let read: string | null = null;
  return (words) => {
    read ??= unmaskKnown(known);
    const looked = unmaskKnown(words);
    for (let at = read.indexOf(looked); at !== -1; at = read.indexOf(looked, at + 1)) {
      const [before, after] = [read.slice(0, at), read.slice(at + looked.length)];
      const isWhole = !/[\w@.-]$/.test(before) && !/^(?:[\w@]|\.\w|-\w)/.test(after);
      if (isWhole) return true;
    }
    return false;
  };
}
