/**
 * Puts bindings of this machine in the place of the runtime's. It runs in the isolate of the worker: nothing of
 * ours can be imported here.
 */
interface Handlers<TEnv> {
  fetch(request: unknown, env: TEnv, context: unknown): unknown;
  queue(batch: unknown, env: TEnv, context: unknown): unknown;
  scheduled(event: unknown, env: TEnv, context: unknown): unknown;
}

interface LocalEnv {
  DB: D1Database;
}

/**
 * The same worker with the bindings that `open` makes of its own. They are opened once, since what they count
 * and remember holds for the whole isolate. `batch` runs a JSON list of statements in one transaction.
 */
export function bindLocally<TEnv extends LocalEnv>(
  worker: Handlers<TEnv>,
  open: (env: TEnv) => Partial<TEnv>,
) {
  let opened: TEnv | null = null;
  const bind = (env: TEnv): TEnv => {
    opened ??= { ...env, ...open(env) };
    return opened;
  };
  const local: Handlers<TEnv> = {
    fetch: (request, env, context) => worker.fetch(request, bind(env), context),
    queue: (batch, env, context) => worker.queue(batch, bind(env), context),
    scheduled: (event, env, context) => worker.scheduled(event, bind(env), context),
  };
  const batch = {
    async fetch(request: Request, env: TEnv): Promise<Response> {
      const { DB } = bind(env);
      const statements: string[] = await request.json();
      await DB.batch(statements.map((sql) => DB.prepare(sql)));
      return new Response(null, { status: 204 });
    },
  };
  return { local, batch };
}
