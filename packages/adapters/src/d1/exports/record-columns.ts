import type { FieldOf, RecordKind, RecordRequest } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { isReleased } from "../episodes/withhold-episode.ts";

/** The rows of a kind: their table, which of them belong to a person, and the expression of each field. */
export interface RecordSource<TKind extends RecordKind = RecordKind> {
  from: SQL;
  /** The table whose rows are read in order. */
  table: string;
  isTheirs(person: RecordRequest): SQL;
  fields(person: RecordRequest): Record<FieldOf<TKind>, SQL>;
  /** Fields stored as JSON. */
  json?: readonly FieldOf<TKind>[];
}

/** Columns under their own names. */
export function columns<TName extends string>(table: string, names: Record<TName, string>) {
  return Object.fromEntries(
    Object.entries<string>(names).map(([field, column]) => [field, sql.raw(`${table}.${column}`)]),
  ) as Record<TName, SQL>;
}

export const written = { createdAt: "created_at", updatedAt: "updated_at" } as const;
export const own = (table: string) => (person: RecordRequest) =>
  sql`${sql.raw(table)}.user_id = ${person.userId}`;
export const ofEpisodes = (table: string) => (person: RecordRequest) =>
  sql`${sql.raw(table)}.episode_id in (select id from episodes where user_id = ${person.userId})`;

/** Of the person's episodes that may reach them. */
export const ofReleased = (table: string) => (person: RecordRequest) =>
  sql`${sql.raw(table)}.episode_id in (
    select id from episodes where user_id = ${person.userId} and ${isReleased})`;

/** A column of episodes, or the value that says nothing of what is withheld. */
export function whereReleased(column: string, nothing: string | null): SQL {
  return sql`iif(${isReleased}, ${sql.raw(`episodes.${column}`)}, ${nothing})`;
}

/** The rows of one table. */
export function plain<TName extends string>(
  table: string,
  isTheirs: (person: RecordRequest) => SQL,
  names: Record<TName, string>,
) {
  return { table, from: sql.raw(table), isTheirs, fields: () => columns(table, names) };
}
