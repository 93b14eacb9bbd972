import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  previewConceptTable as previewTable,
  localDate,
  readConceptTable,
  saveConceptTable,
} from "@learnlab/domain";

import { answerCsv } from "./answer-csv.ts";
import type { RestEnv } from "./rest-context.ts";
import { getConceptTable, previewConceptTable, putConceptTable } from "./v1-concept-operations.ts";

/** The concepts of a course as a table, out and in. */
export function addConceptTable(app: OpenAPIHono<RestEnv>): void {
  app.openapi(getConceptTable, async (c) => {
    const { machine } = c.env;
    const asked = { actor: c.get("actor"), courseId: c.req.valid("param").course_id };
    const table = await readConceptTable(machine, asked);
    const day = localDate(machine.clock.now(), "UTC");
    return answerCsv(c, { name: "concepts", day, table });
  });

  app.openapi(previewConceptTable, async (c) => {
    const { csv } = c.req.valid("json");
    const asked = { actor: c.get("actor"), courseId: c.req.valid("param").course_id, csv };
    const { concepts, faults, missing } = await previewTable(c.env.machine, asked);
    const told = concepts.map(({ conceptId, ...concept }) => ({
      ...concept,
      concept_id: conceptId,
    }));
    return c.json({ concepts: told, faults, missing }, 200);
  });

  app.openapi(putConceptTable, async (c) => {
    const { csv, skip_faults: skipsFaults } = c.req.valid("json");
    const asked = { actor: c.get("actor"), courseId: c.req.valid("param").course_id };
    const { concepts, ...saved } = await saveConceptTable(c.env.machine, {
      ...asked,
      csv,
      skipsFaults,
    });
    const told = concepts.map(({ id, term }) => ({ id, course_id: asked.courseId, term }));
    return c.json({ ...saved, concepts: told }, 200);
  });
}
