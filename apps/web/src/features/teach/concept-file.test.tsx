import { expect, test } from "vitest";

import { openPage } from "../../testing/open-page.tsx";
import { press } from "../../testing/show-part.tsx";
import { ConceptFile } from "./parts/concepts/concept-file.tsx";

const TABLE = "/api/v1/courses/keys/concepts/table";
const CSV = "term,part,text,quote\n";

const preview = {
  concepts: [
    { line: 2, term: "Lock", change: "changed", concept_id: "lock" },
    { line: 4, term: "Hinge", change: "added", concept_id: null },
    { line: 5, term: "Key", change: "unchanged", concept_id: "key" },
  ],
  faults: [{ line: 3, fault: "quote_unknown", text: "Bolt,definition,It holds." }],
  missing: [] as string[],
};

const open = (said: object, status = 200) =>
  openPage({
    page: () => <ConceptFile courseId="keys" hasConcepts />,
    role: "teacher",
    answers: {
      [`${TABLE}/preview`]: { status, body: said },
      [TABLE]: {
        status: 200,
        body: { added: 1, changed: 1, unchanged: 1, faults: [], concepts: [] },
      },
    },
  });

function choose(place: HTMLElement): void {
  press(place, "Import a file");
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  Object.defineProperty(input, "files", { value: [new File([CSV], "concepts.csv")] });
  input?.dispatchEvent(new Event("change"));
}

test("a file is shown line by line before anything is kept, and then brought in", async () => {
  const { see, place, api, hrefs } = open(preview);
  await see("Download as CSV", "Import a file");
  expect(hrefs()).toContain(TABLE);
  choose(place);
  await see("1 line can't be used", "Line 3: no material of this course contains", "It holds.");
  await see("1 concept is new", "Hinge", "1 concept changes", "Lock", "1 concept stays as it is.");
  expect(api.sent(`${TABLE}/preview`)).toEqual([{ csv: CSV }]);
  expect(api.sent(TABLE)).toEqual([]);
  press(place, "Import 2 concepts");
  await see("Imported: 1 new, 1 changed.");
  expect(api.sent(TABLE)).toEqual([{ csv: CSV, skip_faults: true }]);
});

test("a file that changes nothing offers nothing, and one without its columns says which", async () => {
  const { see, place, text } = open({ concepts: [], faults: [], missing: ["part", "quote"] });
  await see("Import a file");
  choose(place);
  await see("The first line lacks these columns: part, quote.", "Nothing in this file changes");
  expect(text()).not.toContain("Bring in 0");
});

test("a refusal is said", async () => {
  const refusal = { code: "concept.not_found", details: {}, detail: "It is gone.", status: 404 };
  const { see, place } = open(refusal, 404);
  await see("Import a file");
  choose(place);
  await see("This concept is no longer in the course.");
});
