import { z } from "zod";

/** Enough for a name of 80 characters at six bytes of JSON each and an id, in hexadecimal digits. */
const LONGEST = 1_200;
const NO_PLACE = "This is no place in the list. Begin at its start.";

export interface CursorOf<TPlace> {
  /** A cursor in a request; anything that `write` does not produce is refused with a sentence. */
  text: z.ZodType<string, string>;
  write(place: TPlace): string;
  /** Reads a cursor that `text` has accepted. */
  read(cursor: string): TPlace;
}

/**
 * Marks the start of a list's next page, after the last row of the previous one, as bounded opaque text.
 * All lists use these cursors.
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

/** UTF-8 as hexadecimal digits: the domain has no platform encoder. */
function writeHex(text: string): string {
  return encodeURIComponent(text).replaceAll(/%([0-9A-F]{2})|(.)/g, (_, hex, character) =>
    typeof hex === "string" ? hex.toLowerCase() : String(character).charCodeAt(0).toString(16),
  );
}

/** Null for an invalid cursor. */
function readHex(text: string): unknown {
  if (text.length > LONGEST || !/^(?:[0-9a-f]{2})+$/.test(text)) return null;
  try {
    return JSON.parse(decodeURIComponent(text.replaceAll(/../g, "%$&")));
  } catch {
    return null;
  }
}

/** For lists in order of time: the last row's moment in epoch ms, and its id. */
export const TIME_CURSOR = createCursor(z.tuple([z.int().min(0), z.string().min(1).max(200)]));

/** For lists in order of id. */
export const ID_CURSOR = createCursor(z.tuple([z.uuid()]));
