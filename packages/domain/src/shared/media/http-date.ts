const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const CLOCK = String.raw`(?<clock>(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60))`;

const FORMS = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  String.raw`\w{3}, (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) ${CLOCK} GMT`,
  // Sunday, 06-Nov-94 08:49:37 GMT
  String.raw`\w{6,9}, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) ${CLOCK} GMT`,
  // Sun Nov  6 08:49:37 1994
  String.raw`\w{3} (?<month>\w{3}) (?<day>[ \d]\d) ${CLOCK} (?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`));

/** Parses an HTTP-date in any of its three forms (RFC 9110, 5.6.7) to epoch ms, else `null`. */
export function parseHttpDate(text: string): number | null {
  for (const form of FORMS) {
    const found = form.exec(text)?.groups;
    if (found !== undefined) return toEpochMs(found);
  }
  return null;
}

/** Writes epoch ms as an HTTP-date, rounded down to the second. */
export function formatHttpDate(epochMs: number): string {
  return new Date(epochMs).toUTCString();
}

function toEpochMs(found: Record<string, string>): number | null {
  const month = MONTHS.indexOf(found["month"] ?? "");
  const day = Number(found["day"]);
  const [hour = 0, minute = 0, second = 0] = (found["clock"] ?? "").split(":").map(Number);
  if (month < 0) return null;
  const epochMs = Date.UTC(toFullYear(found["year"] ?? ""), month, day, hour, minute, second);
  // Date.UTC turns the 31st of February into a day in March.
  return new Date(epochMs - second * 1000).getUTCDate() === day ? epochMs : null;
}

function toFullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
