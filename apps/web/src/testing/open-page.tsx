import { createMemoryHistory, MemoryRouter, query, Route } from "@solidjs/router";
import { type Component, type JSX, Show } from "solid-js";
import { render } from "solid-js/web";
import { expect, onTestFinished, vi } from "vitest";

import type { Person, Role, Session } from "../api.ts";
import { forgetKept } from "../keep-last.ts";
import { forgetSessionEnd } from "../session-end.ts";
import { useSession } from "../session.tsx";
import { App } from "../shell/app.tsx";
import { PageBoundary } from "../shell/page-boundary.tsx";
import { type Answers, fakeApi } from "./fake-api.ts";
import { settings } from "./samples.ts";

/** A page is there at once, but its parts are read when it is first asked for, which a busy machine does slowly. */
const PATIENCE_MS = 10_000;

const mia: Person = {
  id: "mia",
  name: "Mia",
  email: "mia@example.com",
  role: "learner",
  disabled: false,
  createdAt: 0,
};

/** A session of Mia in the given role, or of nobody. */
export function sessionOf(role: Role | null, change: Partial<Session> = {}): Session {
  const person = role === null ? null : { ...mia, role };
  const known = person === null ? null : settings;
  const door = { school: null, logo: null, signUp: "open", firstLanguages: null } as const;
  return { person, settings: known, speechIsStandIn: false, look: null, ...door, ...change };
}

export interface Opened {
  page: Component;
  /** As in routes.tsx. */
  route?: string;
  path?: string;
  /** The role of the person who looks at it; null for a visitor. */
  role?: Role | null;
  answers?: Answers | undefined;
}

let close = () => {};

/** Opens a page as the app shows it, over a fake API, and replaces the previous one. */
export function openPage({ page, route = "/", path = route, role = "learner", answers }: Opened) {
  close();
  // A busy machine makes the page look whether LearnLab can still be reached.
  const reachable: Answers = { "/healthz": { status: 200, body: {} } };
  const api = fakeApi({ "session.current": sessionOf(role), ...reachable, ...answers });
  const place = document.body.appendChild(document.createElement("div"));
  const history = createMemoryHistory();
  history.set({ value: path });
  const end = render(
    () => (
      <MemoryRouter history={history} root={App}>
        <Route path={route} component={() => <Framed page={page} />} />
        <Route path="*" />
      </MemoryRouter>
    ),
    place,
  );
  close = () => {
    close = () => {};
    place
      .querySelectorAll<HTMLElement>("[aria-live] [aria-label=Dismiss]")
      .forEach((button) => button.click());
    end();
    place.remove();
    forget();
  };
  onTestFinished(() => close());
  return {
    api,
    place,
    /** The current path. */
    path: history.get,
    heading: () => place.querySelector("h1")?.textContent,
    text: () => place.textContent ?? "",
    hrefs: () => [...place.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    /** Waits until the page contains all of the texts. */
    see: (...texts: string[]) =>
      vi.waitFor(() => texts.forEach((text) => expect(place.textContent).toContain(text)), {
        interval: 2,
        timeout: PATIENCE_MS,
      }),
  };
}

/** Like the shell: the session is known, and a page that breaks says so. */
function Framed(props: { page: Component }): JSX.Element {
  const session = useSession();
  return (
    <Show when={session()}>
      <PageBoundary>
        <props.page />
      </PageBoundary>
    </Show>
  );
}

/** Clears what the app remembers beyond a page. */
function forget(): void {
  query.clear();
  forgetKept();
  forgetSessionEnd();
  localStorage.clear();
  sessionStorage.clear();
}
