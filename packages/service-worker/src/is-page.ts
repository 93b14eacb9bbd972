/** What the server answers itself, as in `apps/worker/src/http/pages.ts`, and files such as /robots.txt. */
const NO_PAGE = /^\/(?:(?:api|trpc|s3|listen|feed|healthz|assets|kept)(?:\/|$)|[^/]+\.\w+$)/;

/** Whether the client shows something at this address, so that its page answers there. */
export function isPage(pathname: string): boolean {
  return !NO_PAGE.test(pathname);
}
