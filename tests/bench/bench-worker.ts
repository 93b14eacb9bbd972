import { createD1EpisodeStore, createD1SearchStore, openDatabase } from "@learnlab/adapters/d1";
import worker from "@learnlab/worker";

import { describeSpoken } from "./search-lines.ts";

/** The worker beside bare handlers that do only the one thing that no answer can do without. */
export default {
  ...worker,
  async fetch(request, env, context) {
    const url = new URL(request.url);
    if (url.pathname === "/api/bare/media") return answerBareRange(request, url, env);
    if (url.pathname === "/api/bare/list") return answerBareList(url, env);
    if (url.pathname === "/api/bare/rows") return answerRowsRead(url, env);
    if (url.pathname === "/api/bare/search") return answerSearch(url, env);
    if (url.pathname === "/api/bare/speak") return fillSearch(url, env);
    if (url.pathname === "/api/bare/passages") return answerPassages(url, env);
    if (url.pathname === "/api/bare/dailies") return countDailies(env);
    // What is measured here is how fast it reads, not how often one person may.
    const unlimited = { limit: () => Promise.resolve({ success: true }) };
    return worker.fetch(request, { ...env, READ_LIMIT: unlimited }, context);
  },
} satisfies ExportedHandler<Env>;

async function answerBareRange(request: Request, url: URL, env: Env): Promise<Response> {
  const [, from = "0", to = "0"] =
    /^bytes=(\d+)-(\d+)$/.exec(request.headers.get("range") ?? "") ?? [];
  const range = { offset: Number(from), length: Number(to) - Number(from) + 1 };
  const object = await env.MEDIA.get(url.searchParams.get("key") ?? "", { range });
  return new Response(object?.body ?? null, { status: object === null ? 404 : 206 });
}

async function countDailies(env: Env): Promise<Response> {
  const row = await env.DB.prepare(
    `select count(*) as asked, coalesce(sum(status = 'completed'), 0) as completed
     from episodes where kind = 'daily'`,
  ).first();
  return Response.json(row);
}

async function answerBareList(url: URL, env: Env): Promise<Response> {
  const { results, meta } = await env.DB.prepare(
    `select id, title, languages, output_format, status, created_at from episodes
     where user_id = ? and deleted_at is null order by created_at desc limit 20`,
  )
    .bind(url.searchParams.get("user"))
    .all();
  return Response.json({ results, rowsRead: meta.rows_read });
}

/** How many rows our list reads, as D1 bills them. */
async function answerRowsRead(url: URL, env: Env): Promise<Response> {
  let rowsRead = 0;
  const prepare = (sql: string) => ({
    bind: (...values: unknown[]) => ({
      async raw() {
        const bound = env.DB.prepare(sql).bind(...values);
        rowsRead += (await bound.run()).meta.rows_read;
        return bound.raw();
      },
    }),
  });
  // Only what drizzle calls for a select is there.
  const counting = { prepare } as unknown as D1Database;
  const userId = url.searchParams.get("user") ?? "";
  await createD1EpisodeStore(openDatabase(counting)).list({ userId, limit: 20, cursor: null });
  return Response.json({ rowsRead });
}

/** How many passages a search finds, and how many rows it reads, as D1 bills them. */
async function answerSearch(url: URL, env: Env): Promise<Response> {
  let rowsRead = 0;
  const counting = {
    prepare: (sql: string) => env.SEARCH.prepare(sql),
    async batch(statements: D1PreparedStatement[]) {
      const results = await env.SEARCH.batch(statements);
      for (const { meta } of results) rowsRead += meta.rows_read;
      return results;
    },
  };
  // Only what the store calls for a search is there.
  const db = openDatabase(counting as unknown as D1Database);
  const words: string[] = JSON.parse(url.searchParams.get("words") ?? "[]");
  const owners = [{ id: "owner", limit: 60 }];
  const found = await createD1SearchStore(db).find({ owners, words, lines: 3 });
  return Response.json({ rowsRead, found: found.flatMap(({ passages }) => passages).length });
}

async function answerPassages(url: URL, env: Env): Promise<Response> {
  const { results, meta } = await env.SEARCH.prepare(
    "select id, episode_id, language from passages order by id desc limit ?",
  )
    .bind(Number(url.searchParams.get("count")))
    .all();
  return Response.json({ rowsRead: meta.rows_read, found: results.length });
}

async function fillSearch(url: URL, env: Env): Promise<Response> {
  const { searchParams: asked } = url;
  const store = createD1SearchStore(openDatabase(env.SEARCH));
  const [from, to] = [Number(asked.get("from")), Number(asked.get("to"))];
  for (const episode of describeSpoken({ ownerId: asked.get("owner") ?? "", from, to })) {
    await store.put(episode);
  }
  const { meta } = await env.SEARCH.prepare("select 1").run();
  return Response.json({ bytes: meta.size_after });
}
