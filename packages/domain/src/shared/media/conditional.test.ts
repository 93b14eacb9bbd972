import { expect, test } from "vitest";
import { allowsRange, evaluateConditions, type ConditionalHeaders } from "./conditional.ts";
import { formatHttpDate } from "./http-date.ts";

const lastModifiedMs = Date.UTC(2026, 10, 21, 4, 0, 0, 250);
const current = { etag: '"abc"', lastModifiedMs };
const date = (secondsLater: number) => formatHttpDate(lastModifiedMs + secondsLater * 1000);

function outcomeOf(headers: Partial<ConditionalHeaders>) {
  const absent = { ifMatch: null, ifNoneMatch: null, ifModifiedSince: null };
  return evaluateConditions({ ...absent, ifUnmodifiedSince: null, ...headers }, current);
}

test("without a condition the request proceeds", () => {
  expect(outcomeOf({})).toBe("proceed");
});

test.each(['"abc"', "*", '"x", "abc"', '"x","abc","y"', 'W/"abc", "abc"'])(
  "If-Match %s holds for the object it names",
  (ifMatch) => {
    expect(outcomeOf({ ifMatch })).toBe("proceed");
  },
);

test.each(['"x"', 'W/"abc"', "abc", "", '"ABC"', '"x, abc"'])(
  "If-Match %s fails: strong tags must be equal",
  (ifMatch) => {
    expect(outcomeOf({ ifMatch })).toBe("precondition_failed");
  },
);

test.each(['"abc"', 'W/"abc"', "*", '"x", W/"abc"', '"x",\t"abc"'])(
  "If-None-Match %s means that the client has it already",
  (ifNoneMatch) => {
    expect(outcomeOf({ ifNoneMatch })).toBe("not_modified");
  },
);

test.each(['"x"', "abc", "", 'W/"x", "y"', '"*"', '"x, abc"'])(
  "If-None-Match %s names something else",
  (ifNoneMatch) => {
    expect(outcomeOf({ ifNoneMatch })).toBe("proceed");
  },
);

test("dates are compared to the second, since HTTP knows no less", () => {
  expect(outcomeOf({ ifModifiedSince: date(0) })).toBe("not_modified");
  expect(outcomeOf({ ifModifiedSince: date(1) })).toBe("not_modified");
  expect(outcomeOf({ ifModifiedSince: date(-1) })).toBe("proceed");
  expect(outcomeOf({ ifUnmodifiedSince: date(0) })).toBe("proceed");
  expect(outcomeOf({ ifUnmodifiedSince: date(-1) })).toBe("precondition_failed");
});

test("a date that cannot be read is no condition", () => {
  expect(outcomeOf({ ifModifiedSince: "yesterday" })).toBe("proceed");
  expect(outcomeOf({ ifUnmodifiedSince: "yesterday" })).toBe("proceed");
});

test("an entity tag outranks the date beside it", () => {
  expect(outcomeOf({ ifMatch: '"abc"', ifUnmodifiedSince: date(-1) })).toBe("proceed");
  expect(outcomeOf({ ifNoneMatch: '"x"', ifModifiedSince: date(0) })).toBe("proceed");
});

test("If-Match is judged before If-None-Match", () => {
  expect(outcomeOf({ ifMatch: '"x"', ifNoneMatch: '"abc"' })).toBe("precondition_failed");
  expect(outcomeOf({ ifMatch: '"abc"', ifNoneMatch: '"abc"' })).toBe("not_modified");
});

test("If-Range lets a range through for the same strong tag or the exact date only", () => {
  expect(allowsRange(null, current)).toBe(true);
  expect(allowsRange('"abc"', current)).toBe(true);
  expect(allowsRange(date(0), current)).toBe(true);
  for (const other of ['"x"', 'W/"abc"', "abc", "", "*", date(1), date(-1)]) {
    expect(allowsRange(other, current)).toBe(false);
  }
});

test("a weak tag of the object itself never allows a range", () => {
  expect(allowsRange('W/"abc"', { ...current, etag: 'W/"abc"' })).toBe(false);
});
