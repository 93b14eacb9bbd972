import { answerKept } from "./answer-kept.ts";
import { answerPicture } from "./answer-picture.ts";
import { isPage } from "./is-page.ts";
import { makeShell } from "./make-shell.ts";

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: `apps/web/write-service-worker.ts`. */
declare const BUILT: { version: string; list: string };

const shell = makeShell(BUILT, caches);

// Taking over at once is safe: files of earlier versions stay until no open page needs them.
self.addEventListener("install", (event) =>
  event.waitUntil(shell.fill().then(() => self.skipWaiting())),
);

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// A page that starts says so. If it is the only one, nobody needs the earlier versions any more.
self.addEventListener("message", (event) => {
  if (event.data === "started") event.waitUntil(tidyIfAlone());
});

async function tidyIfAlone(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length === 1) await shell.tidy();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/kept/")) return event.respondWith(answerKept(request, caches));
  if (pathname.startsWith("/api/covers/")) {
    return event.respondWith(answerPicture(request, { caches, fetch: (asked) => fetch(asked) }));
  }
  if (request.mode !== "navigate") {
    if (shell.has(pathname)) event.respondWith(shell.answer(request, pathname));
  } else if (isPage(pathname)) event.respondWith(shell.answer(request, "/"));
});
