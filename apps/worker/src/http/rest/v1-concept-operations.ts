import { createRoute, z } from "@hono/zod-openapi";
import { LARGEST_CONCEPT_TABLE } from "@learnlab/domain";

import { readFileBody } from "./read-body.ts";
import { allow, jsonOf, READ_PROBLEMS, readFileAnswers, WRITE_PROBLEMS } from "./responses.ts";
import { CourseParams, EXAMPLE_CONCEPT, EXAMPLE_COURSE } from "./schemas.ts";
import { CourseConcept } from "./v1-course-operations.ts";

const EXAMPLE_TABLE =
  "term,part,text,quote\r\nResonance,definition,Resonance is a swing that grows.,Resonance is a swing that grows.\r\n";
const COLUMNS =
  "A line for each sentence (part: definition, picture, mechanism, pitfall, example) and each question (part: recall, why, apply) of a concept; lines with the same id or term are one concept. The first of its sentences is its definition. Several accepted wordings, key terms or choices stand one a line in their field.";

const csv = z
  .string()
  .max(LARGEST_CONCEPT_TABLE)
  .openapi({
    description: `A file with a header, its columns in any order: term, part, text and quote, and where they are known id, spoken, answer, accepted, key_terms and choices. ${COLUMNS}`,
  });

const ConceptTable = z
  .strictObject({ csv })
  .openapi("ConceptTable", { example: { csv: EXAMPLE_TABLE } });

const ConceptTableChange = z
  .strictObject({
    csv,
    skip_faults: z.boolean().default(false).openapi({
      description:
        "Takes what is right and leaves out the rest; otherwise a fault refuses the file.",
    }),
  })
  .openapi("ConceptTableChange", { example: { csv: EXAMPLE_TABLE, skip_faults: false } });

const Fault = z.object({
  line: z.int().min(1),
  fault: z.string().openapi({ description: "Why the line is not taken, as a word." }),
  text: z.string().openapi({ description: "How it begins." }),
});
const count = (description: string) => z.int().min(0).openapi({ description });
const EXAMPLE_FAULT = {
  line: 4,
  fault: "quote_unknown",
  text: "Echo,definition,An echo is a sound that comes back.",
};

const Preview = z
  .object({
    concepts: z.array(
      z.object({
        line: z.int().min(1),
        term: z.string(),
        change: z.enum(["added", "changed", "unchanged"]),
        concept_id: z.uuid().nullable().openapi({ description: "Null for a new one." }),
      }),
    ),
    faults: z.array(Fault),
    missing: z.array(z.string()).openapi({ description: "Columns that the file lacks." }),
  })
  .openapi("ConceptTablePreview", {
    example: {
      concepts: [{ line: 2, term: "Resonance", change: "changed", concept_id: EXAMPLE_CONCEPT }],
      faults: [EXAMPLE_FAULT],
      missing: [],
    },
  });

const Saved = z
  .object({
    added: count("Concepts that are new, at the end of the course."),
    changed: count("Concepts that are said in other words."),
    unchanged: count("Concepts that were so already."),
    faults: z.array(Fault).openapi({ description: "What was left out." }),
    concepts: z.array(CourseConcept).openapi({
      description: "Those that the file names, as they are taught now.",
    }),
  })
  .openapi("ConceptTableSaved", {
    example: {
      added: 0,
      changed: 1,
      unchanged: 11,
      faults: [EXAMPLE_FAULT],
      concepts: [{ id: EXAMPLE_CONCEPT, course_id: EXAMPLE_COURSE, term: "Resonance" }],
    },
  });

export const getConceptTable = createRoute({
  method: "get",
  path: "/api/v1/courses/{course_id}/concepts/table",
  operationId: "getConceptTable",
  tags: ["Courses"],
  summary: "Take the concepts of a course away",
  description: `Everything that the course teaches, as CSV that comes in again unchanged, for its teachers and admins. ${COLUMNS}`,
  ...allow("podcasts:read"),
  request: { params: CourseParams },
  responses: {
    ...readFileAnswers({ description: "The table.", example: EXAMPLE_TABLE }),
    ...READ_PROBLEMS,
  },
});

export const putConceptTable = createRoute({
  method: "put",
  path: "/api/v1/courses/{course_id}/concepts/table",
  operationId: "putConceptTable",
  tags: ["Courses"],
  summary: "Bring concepts into a course",
  description:
    "Adds and changes concepts as a file says, for the course's teachers and admins. Concepts that it does not name stay, and so does the order. What is quoted has to stand in a material of the course. The same file may come again.",
  ...allow("podcasts:write"),
  middleware: [readFileBody],
  request: {
    params: CourseParams,
    body: { required: true, content: { "application/json": { schema: ConceptTableChange } } },
  },
  responses: { 200: jsonOf(Saved, "What became of them."), ...WRITE_PROBLEMS },
});

export const previewConceptTable = createRoute({
  method: "post",
  path: "/api/v1/courses/{course_id}/concepts/table/preview",
  operationId: "previewConceptTable",
  tags: ["Courses"],
  summary: "See what a file would change",
  description:
    "What bringing the file in would add and change, and each line that would not be taken, for the course's teachers and admins. Nothing is stored.",
  ...allow("podcasts:read"),
  middleware: [readFileBody],
  request: {
    params: CourseParams,
    body: { required: true, content: { "application/json": { schema: ConceptTable } } },
  },
  responses: { 200: jsonOf(Preview, "What the file says."), ...WRITE_PROBLEMS },
});
