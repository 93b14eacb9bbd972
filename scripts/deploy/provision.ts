/** The names of what an account has already. */
export interface Provisioned {
  databases: string[];
  buckets: string[];
  queues: string[];
}

/** The wrangler commands that create what wrangler.toml names and the account lacks. */
export function listMissing(config: string, has: Provisioned): string[][] {
  const names = (pattern: RegExp) => [
    ...new Set([...config.matchAll(pattern)].flatMap(([, name]) => name ?? [])),
  ];
  const lacking = (wanted: string[], existing: string[]) =>
    wanted.filter((name) => !existing.includes(name));
  const databases = lacking(names(/database_name = "([^"]+)"/g), has.databases);
  const buckets = lacking(names(/bucket_name = "([^"]+)"/g), has.buckets);
  const queues = lacking(names(/(?:queue|dead_letter_queue) = "([^"]+)"/g), has.queues);
  return [
    ...databases.map((name) => ["d1", "create", name]),
    ...buckets.map((name) => ["r2", "bucket", "create", name]),
    ...queues.map((name) => ["queues", "create", name]),
  ];
}

const DAY_SECONDS = 86_400;

/**
 * The bucket's whole lifecycle in the format of Cloudflare's API: intermediate results of generations and
 * private parts expire after a week. It replaces the existing rules, so every deploy may set it.
 */
export const LIFECYCLE = {
  rules: [expireAfterWeek("work", "work/"), expireAfterWeek("private-parts", "parts/u/")],
};

function expireAfterWeek(id: string, prefix: string) {
  return {
    id,
    enabled: true,
    conditions: { prefix },
    deleteObjectsTransition: { condition: { type: "Age", maxAge: 7 * DAY_SECONDS } },
  };
}
