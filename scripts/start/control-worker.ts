/**
 * Answers the process that started the runtime, on an entry that is not the public port. It runs alone in
 * workerd: nothing can be imported here.
 */
interface ControlEnv {
  MAIN: {
    fetch(request: Request): Promise<Response>;
    scheduled(event: { cron: string; scheduledTime: Date }): Promise<{ outcome: string }>;
  };
  /** Runs statements where the worker does, which then knows of them. */
  BATCH: { fetch(request: Request): Promise<Response> };
  /** Known only to the process that started the runtime: the entry is a port that others could find. */
  SECRET: string;
}

// oxlint-disable-next-line import/no-default-export -- workerd expects a worker as the default export
export default {
  async fetch(request: Request, env: ControlEnv): Promise<Response> {
    if (request.headers.get("x-secret") !== env.SECRET) return new Response(null, { status: 404 });
    const url = new URL(request.url);
    if (url.pathname === "/health") return env.MAIN.fetch(new Request("http://localhost/healthz"));
    if (url.pathname === "/batch") return env.BATCH.fetch(request);
    if (url.pathname !== "/cron") return new Response(null, { status: 404 });
    const scheduledTime = new Date(Number(url.searchParams.get("at")));
    const cron = url.searchParams.get("cron") ?? "";
    return Response.json(await env.MAIN.scheduled({ cron, scheduledTime }));
  },
};
