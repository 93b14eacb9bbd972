import { expect, test } from "vitest";

import {
  caption,
  code,
  definition,
  documentOf,
  heading,
  item,
  paragraph,
  row,
} from "../../testing/materials/index.ts";
import { writeMaterialText } from "./write-text.ts";

test("a document's text keeps its order, and marks headings and lists", () => {
  const document = documentOf(
    [
      heading(1, "Cells"),
      paragraph("A **cell** is the smallest unit of life."),
      item("It has a wall."),
      item("It divides.", { ordinal: 2 }),
    ],
    [
      heading(2, "Words"),
      definition("nucleus", "the part that holds the genes"),
      row(["part", "task"], { isHeader: true }),
      code("E = mc²"),
      caption("Figure 1: a cell"),
    ],
  );
  expect(writeMaterialText(document)).toBe(
    [
      "# Cells",
      "A cell is the smallest unit of life.",
      "- It has a wall.",
      "2. It divides.",
      "## Words",
      "nucleus: the part that holds the genes",
      "part | task",
      "E = mc²",
      "Figure 1: a cell",
    ].join("\n\n"),
  );
});

test("a page is titled by its first heading, and words between asterisks are emphasised", () => {
  const document = documentOf([heading(1, "Cells"), paragraph("A **cell** is **alive**.")]);
  expect(document).toEqual({
    title: "Cells",
    pages: [
      {
        number: 1,
        title: "Cells",
        blocks: [
          { kind: "heading", level: 1, text: "Cells", emphasised: [] },
          { kind: "paragraph", text: "A cell is alive.", emphasised: ["cell", "alive"] },
        ],
      },
    ],
  });
});
