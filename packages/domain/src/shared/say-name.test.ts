import { expect, test } from "vitest";

import { sayName } from "./say-name.ts";

test.each([
  "Mia",
  "María del Carmen Fernández López",
  "O'Neil-Smith, Jr.",
  "J.R.R. Tolkien",
  "Dr. Anna Groß",
  "山田太郎",
  "김민준",
  "Анна Иванова",
  "Cash$$",
  "Robin 2",
])("%s is a name", (name) => {
  expect(sayName(name)).toBe(name);
});

test.each([
  "https://evil.example/x",
  "evil.com",
  "evil．com",
  "evil dot com",
  "Visit\u2028https://evil.example",
  "Your account is locked, call +1 900 555 0199",
  "Your account is locked: see the page",
  "Call 9 0 0 5 5 5",
  "Please open the next mail you get soon",
  "$&",
  "<b>Mia</b>",
  "",
])("%j is none", (name) => {
  expect(sayName(name)).toBeNull();
});

test("a name is said without the braces of a placeholder", () => {
  expect(sayName("{{name}}")).toBe("name");
});
