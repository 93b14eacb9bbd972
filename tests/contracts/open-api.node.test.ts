import { readFile } from "node:fs/promises";

import { createConfig, lintFromString } from "@redocly/openapi-core";
import spectralCore, { type RulesetDefinition } from "@stoplight/spectral-core";
import spectralRulesets from "@stoplight/spectral-rulesets";
import { describeApi } from "@learnlab/worker/open-api";
import { createRestRoutes } from "@learnlab/worker/rest";
import { expect, test } from "vitest";

import { generateRestTypes, TYPES_FILE } from "../support/write-rest-types.ts";

const document = describeApi(createRestRoutes(), "https://learnlab.invalid");
const source = JSON.stringify(document, null, 2);

// Its own rules are of another type than it takes, by options that may be left out.
function rulesOf(rules: unknown): RulesetDefinition {
  return rules as RulesetDefinition;
}

test("Spectral's recommended rules find nothing in the description", async () => {
  const spectral = new spectralCore.Spectral();
  spectral.setRuleset({ extends: [[rulesOf(spectralRulesets.oas), "recommended"]], rules: {} });
  const found = await spectral.run(source);
  expect(found.map(({ code, path, message }) => `${code} ${path.join(".")} ${message}`)).toEqual(
    [],
  );
});

test("Redocly's recommended rules find nothing in the description", async () => {
  const config = await createConfig({ extends: ["recommended"] });
  const found = await lintFromString({ source, config });
  expect(
    found.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer} ${message}`),
  ).toEqual([]);
});

interface Operation {
  summary?: string;
  description?: string;
  operationId?: string;
  tags?: string[];
  requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
  responses: Record<string, { content?: Record<string, { example?: unknown; schema: Reference }> }>;
}
interface Reference {
  $ref?: string;
  items?: Reference;
  example?: unknown;
  properties?: Record<string, Reference>;
}

const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    operation,
  })),
);

function resolve(schema: Reference): Reference {
  const name = schema.$ref?.split("/").at(-1) ?? "";
  const schemas = document.components.schemas as Record<string, Reference> | undefined;
  return schemas?.[name] ?? schema;
}

test.each(operations)("$name says all that a client must know", ({ name, operation }) => {
  expect(operation).toMatchObject({
    summary: expect.stringMatching(/\w+/),
    description: expect.stringMatching(/\w+ \w+/),
    operationId: expect.stringMatching(/^[a-z][A-Za-z]+$/),
    tags: [expect.any(String)],
    "x-required-scope": expect.stringMatching(/^(podcasts|listening):(read|write)$/),
  });
  expect(Object.keys(operation.responses)).toEqual(
    expect.arrayContaining(neededStatuses(name, operation)),
  );
  expect(listBare(operation)).toEqual([]);
});

/** What may be answered at the least. */
function neededStatuses(name: string, { requestBody }: Operation): string[] {
  return [
    "401",
    "403",
    ...(name.includes("{id}") ? ["404"] : []),
    ...(name.startsWith("GET") ? ["304"] : []),
    ...(requestBody === undefined ? [] : ["400", "413", "415", "422", "429"]),
  ];
}

/** Statuses that have a body, and show no example of it. */
function listBare({ responses }: Operation): string[] {
  return Object.entries(responses)
    .filter(([status]) => status !== "204" && status !== "304")
    .filter(([status, { content }]) => {
      const type = Number(status) < 400 ? "application/json" : "application/problem+json";
      const answer = content?.[type] ?? content?.["text/csv"];
      const schema = resolve(answer?.schema ?? {});
      const one = schema.items === undefined ? schema : resolve(schema.items);
      return (answer?.example ?? one.example) === undefined;
    })
    .map(([status]) => status);
}

test("every field that the seeds name is in the description", () => {
  const fieldsOf = (name: string) =>
    Object.keys(resolve({ $ref: `#/components/schemas/${name}` }).properties ?? {});
  expect(fieldsOf("Podcast")).toEqual(
    expect.arrayContaining(
      `language primary_language secondary_language script_text audio_file audio_file_secondary
       duration_seconds duration_seconds_secondary llm_provider tts_provider status error_message
       output_format included_courses questions_asked student_answers created_at updated_at`.split(
        /\s+/,
      ),
    ),
  );
  expect(fieldsOf("StreamedPodcast")).toEqual(
    expect.arrayContaining(
      `id file_id user_id title description duration s3_audio_key s3_transcript_txt_key
       s3_transcript_vtt_key transcript_status total_plays created_at updated_at`.split(/\s+/),
    ),
  );
  expect(fieldsOf("AnswerProgress")).toEqual([
    "answered_count",
    "completion_percentage",
    "questions",
  ]);
  expect(fieldsOf("PodcastProgress")).toEqual(
    expect.arrayContaining([
      "current_position",
      "playback_speed",
      "completed_segments",
      "completion_percentage",
    ]),
  );
  expect(fieldsOf("PodcastAnalytics")).toEqual(
    expect.arrayContaining([
      "total_time_listened",
      "average_speed",
      "number_of_sessions",
      "completion_rate",
    ]),
  );
});

test("the types of the generated client are those of the description", async () => {
  // The formatter breaks lines and sets marks as it likes.
  const bare = (text: string) => text.replaceAll(/[\s;,|()"]+/g, "");
  const kept = await readFile(TYPES_FILE, "utf8");
  expect(bare(kept), "node tests/support/write-rest-types.ts writes them anew").toBe(
    bare(await generateRestTypes()),
  );
});
