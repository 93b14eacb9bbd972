import type { ClassOrder } from "../../data/class-order.ts";
import { isLanguage } from "../../languages.ts";

const FORMATS = ["both", "audio", "text"] as const;
const ID = /^[0-9a-f-]{36}$/;

/** An order, and how far it was asked for: from the beginning, after a learner, or to the end. */
export type OpenOrder = ClassOrder & { cursor: string };

/** Before the first learner, and after the last. */
export const BEGIN = "begin";
export const END = "end";

/** The address of an order's page, which goes on where it was left. */
export function writeOrder({
  orderId,
  courseId,
  languages,
  outputFormat,
  conceptIds,
  cursor,
}: OpenOrder): string {
  const rest = {
    course: courseId,
    languages: languages.join("."),
    format: outputFormat,
    ...(conceptIds.length === 0 ? {} : { topics: conceptIds.join(".") }),
    at: cursor,
  };
  return `/run/class/${orderId}?${new URLSearchParams(rest)}`;
}

/** Null where the address says no whole order: then nothing is asked for. */
export function readOrder(
  orderId: string,
  params: Readonly<Record<string, string | string[] | undefined>>,
): OpenOrder | null {
  const text = (name: string) => [params[name]].flat()[0] ?? "";
  const languages = text("languages").split(".").filter(isLanguage);
  const outputFormat = FORMATS.find((format) => format === text("format"));
  const [courseId, cursor] = [text("course"), text("at")];
  const isWhole = [orderId, courseId].every((id) => ID.test(id)) && languages.length > 0;
  const conceptIds = text("topics")
    .split(".")
    .filter((id) => ID.test(id));
  const isPlace = cursor === BEGIN || ID.test(cursor);
  if (!isWhole || !isPlace || outputFormat === undefined) return null;
  return { orderId, courseId, languages, outputFormat, conceptIds, cursor };
}
