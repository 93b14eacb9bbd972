import { isAskedFor, isBrowsedTo, isTargetOf } from "./cues.ts";
import { countRunOn } from "./endings.ts";
import { isHostName } from "./host-names.ts";
import { findInvitations } from "./invitations.ts";
import { findPhoneNumbers } from "./phone-numbers.ts";
import { findSpokenAddresses } from "./spoken-addresses.ts";
import { findSpokenNumbers } from "./spoken-digits.ts";
import { findSpans, searchFor } from "./search.ts";
import { unmask, unmaskKnown } from "./unmask.ts";

/** A part of a text, from one UTF-16 unit up to another. */
export interface Span {
  from: number;
  to: number;
}

// Every repeat below is bounded, so the time grows only linearly with the length of the text:
// a label has at most 63 letters and a name 10 labels, and what follows is cut where nobody would type it.
// Latin, Cyrillic and Greek words end at a space, others where those begin.
const label = String.raw`(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}_-]{1,63}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}ー]{1,63})`;
const inWord = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]`;
const tail = String.raw`[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}"'<>()[\]{}、。「」]{0,300}`;

/** With a scheme, however disguised; `https://` alone is a subject of web lessons. */
const withScheme = searchFor(
  ":|hxxp",
  new RegExp(
    String.raw`(?<!${inWord})(?:[hһ][tтx]{2}[pр][sѕ]?|s?ftp|wss?|ssh|git|file|tg|viber|whatsapp|weixin|intent|market|itms-apps)\s?:\s?//[^\s/"'<>()\]{},.;:!?…\x60]${tail}|(?<!${inWord})hxxps?(?!${inWord})(?:://)?${tail}|(?<!${inWord})(?:mailto|tel|sms|skype):[+\d\w]${tail}|(?<!${inWord})javascript:\s?[\w$.]{1,60}[(=;]${tail}|(?<!${inWord})data:\w{1,20}/[\w.+-]{1,60}[;,]${tail}`,
    "giu",
  ),
);
const onTheWeb = searchFor(
  "www",
  new RegExp(String.raw`(?<!${inWord}|\.)www\s?\.\s?[\p{L}\p{N}]${tail}`, "giu"),
);
const at = String.raw`(?:at|ät|@|arroba|chez|arobase|chiocciola|klammeraffe|собака|アットマーク|골뱅이)`;
const mailbox = searchFor(
  "@|(|[|{",
  new RegExp(
    String.raw`[\p{L}\p{N}._%+-]{1,64}(?:@|\s?[([{]\s?${at}\s?[)\]}]\s?)${label}(?:\.${label}){1,9}(?<=\p{L}{2})`,
    "giu",
  ),
);
const mailboxInWords = searchFor(
  "@",
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}._-]{1,64}\s?@\s?${label}\s?\.\s?(?:com|net|org|de|fr|es|it|br|pt|ru|jp|kr|io)(?![\p{L}\p{N}])`,
    "gu",
  ),
);
const dotted = new RegExp(
  String.raw`(?<!${inWord}|[.@-])(${label}(?:[.·‧∙•]${label}){1,9})(?!${inWord})(?![.]${inWord})((?::\d{2,5})?/${tail}|[?#][\w=&%-]{1,200})?`,
  "giu",
);
/** The Japanese full stop, which browsers treat as a dot. */
const eastern = searchFor(
  "。",
  /(?<![\w.-])[\w-]{2,63}(?:。[\w-]{1,63}){0,5}。(?:com|net|org|io|jp|cn|kr|example)(?![\w.-])/gi,
);
const byNumber = searchFor(
  "0|1|2|3|4|5|6|7|8|9",
  /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]\w)(?::\d{2,5})?(?:\/[a-z][^\s"'<>()]{0,300})?/gi,
);
const ownNumber = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0)/;
const bySixthNumber = searchFor(
  ":",
  /\[[\da-f:.]{4,45}\](?::\d{2,5}|\/)[^\s"'<>()]{0,300}|(?<![\w:])[\da-f]{1,4}(?::{1,2}[\da-f]{1,4}){3,7}(?![\w:])/gi,
);

/** Addresses that nobody can own: reserved for examples (RFC 2606, RFC 5737, 555-01xx). */
const reserved =
  /^(?:[a-z]{1,20}:\/\/)?(?:[\w.+-]{1,64}@)?(?:[\w-]{1,63}\.){0,9}example\.(?:com|net|org|edu)(?:[:/?#].*)?$|^(?:[a-z]{1,20}:\/\/)?(?:localhost|127\.0\.0\.1|192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+)(?:[:/?#].*)?$|555-01\d\d$|^123-456-7890$/i;

interface Candidate extends Span {
  /** A name without a path, which may also name a thing. */
  isBare: boolean;
}

/**
 * Finds web and email addresses, phone numbers and invitations to other places, also disguised or spelled
 * out, in order. What the course's material (`known`) contains is allowed if it is a bare name, such as
 * "Booking.com", or a reserved example.
 */
export function findAddresses(text: string, known = ""): Span[] {
  const { plain, places } = unmask(text);
  const isKnown = lookUp(known);
  const foreign = findCandidates(plain).filter(({ from, to, isBare }) => {
    const said = plain.slice(from, to).replace(/[.,;:!?…]{1,9}$/u, "");
    return !((isBare || reserved.test(said)) && isKnown(said));
  });
  return leaveOutInner(foreign).map(({ from, to }) => ({
    from: places[from] ?? 0,
    to: places[to] ?? text.length,
  }));
}

function findCandidates(plain: string): Candidate[] {
  const whole = [
    ...findSpans(plain, [withScheme, onTheWeb, mailbox, mailboxInWords]),
    ...findByNumber(plain),
    ...findPhoneNumbers(plain),
    ...findSpokenNumbers(plain),
    ...findInvitations(plain),
  ];
  const bare = [...findSpans(plain, [eastern]), ...findSpokenAddresses(plain)];
  return [
    ...whole.map((span) => ({ ...span, isBare: false })),
    ...findHostNames(plain),
    ...bare.map((span) => ({ ...span, isBare: true })),
  ];
}

/** Sorts them and drops those inside an earlier one. */
function leaveOutInner(spans: Span[]): Span[] {
  let end = -1;
  return spans
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ to }) => {
      if (to <= end) return false;
      end = to;
      return true;
    });
}

function findHostNames(plain: string): Candidate[] {
  return [...plain.matchAll(dotted)].flatMap(({ index, 0: whole, 1: name = "", 2: path = "" }) => {
    const to = index + whole.length - countRunOn(name.slice(name.lastIndexOf(".") + 1));
    const around = {
      hasPath: /^(?:[:?#]|\/.)/.test(path),
      isCode: plain[to] === "(" || (plain[index - 1] === "`" && plain[to] === "`"),
      isAsked: isAskedFor(plain, index, to),
      isBrowsed: isBrowsedTo(plain, index, to),
      isTarget: isTargetOf(plain, index),
    };
    if (!isHostName(name.replaceAll(/[·‧∙•]/g, "."), around)) return [];
    return [{ from: index, to, isBare: !around.hasPath }];
  });
}

/** IP addresses with a port or path, or where the sentence asks people to go there. */
function findByNumber(plain: string): Span[] {
  const fourth = findSpans(plain, [byNumber]).filter(({ from, to }) => {
    const number = plain.slice(from, to);
    if (ownNumber.test(number)) return false;
    return /[:a-z]/i.test(number) || isAskedFor(plain, from, to);
  });
  const sixth = findSpans(plain, [bySixthNumber]).filter(({ from, to }) => {
    const number = plain.slice(from, to);
    if (number.startsWith("[")) return number.includes(":") && !number.startsWith("[::1]");
    return isAskedFor(plain, from, to) && /::|(?:[^:]*:){7}/.test(number);
  });
  return [...fourth, ...sixth];
}

/** Whether a text contains whole words; the text is only prepared on the first look-up. */
function lookUp(known: string): (words: string) => boolean {
  let read: string | null = null;
  const answers = new Map<string, boolean>();
  return (words) => {
    read ??= unmaskKnown(known);
    const looked = unmaskKnown(words);
    const answer = answers.get(looked) ?? hasWhole(read, looked);
    answers.set(looked, answer);
    return answer;
  };
}

function hasWhole(read: string, looked: string): boolean {
  if (looked === "") return false;
  for (let at = read.indexOf(looked); at !== -1; at = read.indexOf(looked, at + 1)) {
    const end = at + looked.length;
    const [before, after] = [read.slice(Math.max(0, at - 1), at), read.slice(end, end + 2)];
    if (!/^[\w@.-]$/.test(before) && !/^(?:[\w@]|\.\w|-\w)/.test(after)) return true;
  }
  return false;
}
