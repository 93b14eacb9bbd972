import { z } from "zod";

/** A name of 80 characters, each of which takes six bytes in JSON, and an id, in hexadecimal digits. */
const LONGEST = 1_200;
const NO_PLACE = "This is no place in the list. Begin at its start.";

export interface CursorOf<TPlace> {
  /** A cursor as a request carries it: anything but what `write` makes is refused with a sentence. */
  text: z.ZodType<string, string>;
  write(place: TPlace): string;
  /** Of what `text` has let through. */
  read(cursor: string): TPlace;
}

/**
 * Where a further page of a list begins, behind the last row of the one before: bounded text that says
 * nothing to whoever carries it. The one way that the product writes and reads cursors.
 */
export function createCursor<TPlace>(place: z.ZodType<TPlace>): CursorOf<TPlace> {
  const parse = (text: string) => place.safeParse(readHex(text));
  return {
    text: z
      .string(NO_PLACE)
      .max(LONGEST, NO_PLACE)
      .refine((text) => parse(text).success, NO_PLACE),
    write: (where) => writeHex(JSON.stringify(where)),
    read: (text) => place.parse(readHex(text)),
  };
}

/** UTF-8 as hexadecimal digits: the domain has no encoder of the platform's. */
function writeHex(text: string): string {
  return encodeURIComponent(text).replaceAll(/%([0-9A-F]{2})|(.)/g, (_, hex, character) =>
    typeof hex === "string" ? hex.toLowerCase() : String(character).charCodeAt(0).toString(16),
  );
}

/** Null for what is none. */
function readHex(text: string): unknown {
  if (text.length > LONGEST || !/^(?:[0-9a-f]{2})+$/.test(text)) return null;
  try {
    return JSON.parse(decodeURIComponent(text.replaceAll(/../g, "%$&")));
  } catch {
    return null;
  }
}

/** Of lists in the order of time: the last row's moment, in epoch ms, and its id. */
export const TIME_CURSOR = createCursor(z.tuple([z.int().min(0), z.string().min(1).max(200)]));

/** Of lists in the order of their ids. */
export const ID_CURSOR = createCursor(z.tuple([z.uuid()]));
