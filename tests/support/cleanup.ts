import { env } from "#bindings";
import { type CleanupReport, runCleanup } from "@learnlab/domain";
import type { createSilentSpeech } from "@learnlab/domain/testing";

import { ageMedia } from "./aging-media.ts";
import { deliver, makePending, openMachine } from "./generation.ts";

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** A machine whose objects grow old with its clock. */
export function openAgingMachine(
  parts: { speech?: ReturnType<typeof createSilentSpeech>; pageSize?: number } = {},
) {
  const machine = openMachine(parts.speech);
  return { ...machine, media: ageMedia(machine.media, machine.clock, parts.pageSize) };
}

export type AgingMachine = ReturnType<typeof openAgingMachine>;

/** A finished episode of the person. */
export async function makeFinished(machine: AgingMachine, userId: string): Promise<string> {
  const episodeId = await makePending(machine, { userId });
  await deliver(machine, { episodeId });
  return episodeId;
}

export async function cleanUp(machine: AgingMachine): Promise<Record<string, number>> {
  return countSections(await runCleanup(machine, { isDryRun: false }));
}

export function countSections({ sections }: CleanupReport): Record<string, number> {
  return Object.fromEntries(sections.map(({ name, count }) => [name, count]));
}

/** Every object that an episode has: of its tracks, of its scripts, and of its making. */
export async function listObjects(machine: AgingMachine, episodeId: string): Promise<string[]> {
  const tracks = (await machine.episodes.findWithTracks(episodeId))?.tracks ?? [];
  const prefixes = [
    ...tracks.map(({ id }) => `ep/${id}/`),
    `ep/${episodeId}/`,
    `work/${episodeId}/`,
  ];
  const pages = await Promise.all(prefixes.map((prefix) => env.MEDIA.list({ prefix })));
  return pages.flatMap(({ objects }) => objects.map(({ key }) => key));
}

/** Keys under the prefix. */
export async function listKeys(prefix: string): Promise<string[]> {
  return (await env.MEDIA.list({ prefix })).objects.map(({ key }) => key);
}

/** How many rows refer to the episode, over all tables that do, and its own. */
export async function countRows(episodeId: string): Promise<number> {
  const tables = await listChildren();
  const counts = await Promise.all(
    [...tables.map((table) => [table, "episode_id"]), ["episodes", "id"]].map(([table, column]) =>
      env.DB.prepare(`select count(*) as count from ${table} where ${column} = ?`)
        .bind(episodeId)
        .first<number>("count"),
    ),
  );
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** The tables that refer to episodes. */
export async function listChildren(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and sql like '%REFERENCES `episodes`%'",
  ).all<{ name: string }>();
  return results.map(({ name }) => name);
}
