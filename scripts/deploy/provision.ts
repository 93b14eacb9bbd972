/** What an account has already, by name. */
export interface Provisioned {
  databases: string[];
  buckets: string[];
  queues: string[];
}

/** The wrangler commands that make what wrangler.toml names and the account lacks. */
export function listMissing(config: string, has: Provisioned): string[][] {
  const names = (pattern: RegExp) => [
    ...new Set([...config.matchAll(pattern)].flatMap(([, name]) => name ?? [])),
  ];
  const lacking = (wanted: string[], existing: string[]) =>
    wanted.filter((name) => !existing.includes(name));
  const queues = names(/(?:queue|dead_letter_queue) = "([^"]+)"/g);
  return [
    ...lacking(names(/database_name = "([^"]+)"/g), has.databases).map((name) => [
      "d1",
      "create",
      name,
    ]),
    ...lacking(names(/bucket_name = "([^"]+)"/g), has.buckets).map((name) => [
      "r2",
      "bucket",
      "create",
      name,
    ]),
    ...lacking(queues, has.queues).map((name) => ["queues", "create", name]),
  ];
}

/** Steps of generations and private parts are of use for a few days only. */
export const LIFECYCLE = [
  { name: "work", prefix: "work/", days: 7 },
  { name: "private-parts", prefix: "parts/u/", days: 7 },
];
