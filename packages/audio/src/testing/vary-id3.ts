import { asciiBytes, concatBytes } from "./audio-fixtures.ts";

type Random = () => number;

export interface VariedTag {
  /** How it was varied. */
  kinds: string[];
  bytes: Uint8Array;
}

interface Told {
  title: string;
  artist: string;
  album: string;
  comment: string;
  /** Null where nothing is to be told of them. */
  track: number | null;
  language: string | null;
  cover: Uint8Array | null;
}

interface Form {
  version: number;
  isUnsynchronised: boolean;
  /** Sizes of version 4 written as those of version 3. */
  isLyingSize: boolean;
  encodings: readonly number[];
  pick: <TOption>(options: readonly TOption[]) => TOption;
  random: Random;
}

const plain = (value: number, length: number) =>
  Uint8Array.from({ length }, (_, at) => (value >>> (8 * (length - 1 - at))) & 0xff);
const syncsafe = (value: number) => Uint8Array.from([21, 14, 7, 0], (by) => (value >> by) & 0x7f);
const nothing = new Uint8Array();

/** As its encoder writes 0xFF before what looks like a frame, or before a zero. */
function unsynchronise(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(
    [...bytes].flatMap((byte, at) => {
      const next = bytes[at + 1] ?? 0;
      return byte === 0xff && (next === 0 || next >= 0xe0) ? [0xff, 0] : [byte];
    }),
  );
}

export function utf8Bytes(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return asciiBytes(escaped);
}

function encode(text: string, encoding: number): Uint8Array {
  if (encoding === 0) return asciiBytes(text);
  if (encoding === 3) return utf8Bytes(text);
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff]));
  if (encoding === 2) return big;
  const little = Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
  return concatBytes(Uint8Array.of(0xff, 0xfe), little);
}

const endOf = (encoding: number) => new Uint8Array(encoding === 1 || encoding === 2 ? 2 : 1);

function writeFrame(form: Form, [oldId, id]: readonly [string, string], body: Uint8Array) {
  const { version, isUnsynchronised, isLyingSize } = form;
  if (version === 2) return concatBytes(asciiBytes(oldId), plain(body.length, 3), body);
  const hasLength = version === 4 && form.random() < 0.3;
  const content = hasLength ? concatBytes(syncsafe(body.length), body) : body;
  const isOwn = version === 4 && isUnsynchronised;
  const written = isOwn ? unsynchronise(content) : content;
  const size = version === 4 && !isLyingSize ? syncsafe(written.length) : plain(written.length, 4);
  const flags = (hasLength ? 1 : 0) | (isOwn ? 2 : 0);
  return concatBytes(asciiBytes(id), size, Uint8Array.of(0, flags), written);
}

function writeText(form: Form, value: string): Uint8Array {
  const encoding = form.pick(form.encodings);
  const end = form.pick([nothing, endOf(encoding)]);
  return concatBytes(Uint8Array.of(encoding), encode(value, encoding), end);
}

function writeComment(form: Form, value: string): Uint8Array {
  const encoding = form.pick(form.encodings);
  const name = concatBytes(encode("", encoding), endOf(encoding));
  return concatBytes(Uint8Array.of(encoding), asciiBytes("eng"), name, encode(value, encoding));
}

/** Players keep a figure of theirs in a comment of this name. */
const figures = concatBytes(Uint8Array.of(0), asciiBytes("engiTunNORM\0 00000A2C"));

function writePicture(form: Form, picture: Uint8Array): Uint8Array {
  const encoding = form.pick(form.encodings);
  const type = form.version === 2 ? "PNG" : "image/png\0";
  const name = concatBytes(encode("Front", encoding), endOf(encoding));
  return concatBytes(Uint8Array.of(encoding), asciiBytes(type), Uint8Array.of(3), name, picture);
}

function listFrames(form: Form, told: Told): Uint8Array[] {
  const { track, language, cover } = told;
  const noise = Uint8Array.from({ length: 300 }, () => form.pick([0, 0xff, 0xe0, 7]));
  const write = (ids: readonly [string, string], body: Uint8Array) => [writeFrame(form, ids, body)];
  return [
    ...write(["TT2", "TIT2"], writeText(form, told.title)),
    ...write(["UFI", "UFID"], noise),
    ...write(["TP1", "TPE1"], writeText(form, told.artist)),
    ...write(["TAL", "TALB"], writeText(form, told.album)),
    ...(track === null ? [] : write(["TRK", "TRCK"], writeText(form, `${track}/12`))),
    ...(language === null ? [] : write(["TLA", "TLAN"], writeText(form, language))),
    ...write(["COM", "COMM"], figures),
    ...(cover === null ? [] : write(["PIC", "APIC"], writePicture(form, cover))),
    ...write(["COM", "COMM"], writeComment(form, told.comment)),
  ];
}

function writeExtendedHeader({ version, random }: Form): Uint8Array {
  if (version === 2 || random() < 0.5) return nothing;
  return version === 3
    ? concatBytes(plain(6, 4), new Uint8Array(6))
    : Uint8Array.of(0, 0, 0, 6, 1, 0);
}

/** One of the many forms that the three versions of ID3v2 allow for these texts. */
function pickForm(random: Random, told: Told): Form {
  const pick: Form["pick"] = (options) => {
    const option = options[Math.floor(random() * options.length)];
    if (option === undefined) throw new Error("There is nothing to pick from.");
    return option;
  };
  const version = pick([2, 3, 4]);
  const texts = [told.title, told.artist, told.album, told.comment];
  const isLatin = texts.every((text) => /^[\u0020-\u00ff]*$/.test(text));
  const encodings = [...(isLatin ? [0] : []), 1, ...(version === 4 ? [2, 3] : [])];
  const isUnsynchronised = random() < 0.5;
  const isLyingSize = version === 4 && !isUnsynchronised && random() < 0.3;
  return { version, isUnsynchronised, isLyingSize, encodings, pick, random };
}

/** The same tag in one of the many ways that the three versions of ID3v2 allow. */
export function varyId3(random: Random, told: Told): VariedTag {
  const form = pickForm(random, told);
  const { version, isUnsynchronised } = form;
  const extended = writeExtendedHeader(form);
  const hasFooter = version === 4 && random() < 0.3;
  // A tag with a footer has no padding.
  const padding = new Uint8Array(hasFooter ? 0 : Math.floor(random() * 50));
  const whole = concatBytes(extended, ...listFrames(form, told), padding);
  const body = isUnsynchronised && version < 4 ? unsynchronise(whole) : whole;
  const isExtended = extended.length > 0;
  const flags = joinFlags({ 0x80: isUnsynchronised, 0x40: isExtended, 0x10: hasFooter });
  const rest = concatBytes(Uint8Array.of(version, 0, flags), syncsafe(body.length));
  const footer = hasFooter ? concatBytes(asciiBytes("3DI"), rest) : nothing;
  const kinds = { unsynchronised: isUnsynchronised, extended: isExtended, footer: hasFooter };
  return {
    kinds: [
      `2.${version}`,
      ...(form.isLyingSize ? ["sizes as in 2.3"] : []),
      ...Object.entries(kinds).flatMap(([name, is]) => (is ? [name] : [])),
    ],
    bytes: concatBytes(asciiBytes("ID3"), rest, body, footer),
  };
}

function joinFlags(flags: Record<number, boolean>): number {
  return Object.entries(flags).reduce((sum, [flag, is]) => sum | (is ? Number(flag) : 0), 0);
}
