import { createAsync, query, revalidate } from "@solidjs/router";
import { createContext, createEffect, createMemo, type JSX, on, useContext } from "solid-js";

import {
  api,
  type Person,
  readFailure,
  type Session,
  setSignedOutHandler,
  type Settings,
} from "./api.ts";
import { firstLanguage, setInterfaceLanguage } from "./i18n/language.ts";
import { forgetKept } from "./keep-last.ts";
import { forgetSessionEnd, noteSessionEnd } from "./session-end.ts";
import { setSchoolName } from "./school-name.ts";

let lastKnown: Session | undefined;

/** The signed-in person. A lost connection does not change what is known. */
const loadSession = query(async () => {
  try {
    lastKnown = await api.session.current.query();
    return lastKnown;
  } catch (error) {
    if (lastKnown === undefined || readFailure(error).code !== "UNREACHABLE") throw error;
    return lastKnown;
  }
}, "session");

/** Reloads the session and settings. */
export function refreshSession(): Promise<void> {
  return revalidate(loadSession.key);
}

type SessionAccess = () => Session | undefined;

const SessionContext = createContext<SessionAccess>(() => undefined);

/** Provides the session to everything inside it, and switches to the person's language. */
export function SessionProvider(props: { children: JSX.Element }): JSX.Element {
  const session = createAsync(() => loadSession());
  setSignedOutHandler(() => {
    if (lastKnown?.person) noteSessionEnd();
    void refreshSession();
  });
  const personId = createMemo(() => session()?.person?.id);
  // Whoever is there first takes nobody's place: what this page has been answered so far is theirs.
  createEffect(on(personId, (_, before) => before !== undefined && forgetKept()));
  createEffect(() => {
    const current = session();
    if (current === undefined) return;
    if (current.person) forgetSessionEnd();
    setSchoolName(current.school);
    void setInterfaceLanguage(languageOf(current));
  });
  return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>;
}

// Until the first steps are answered, the stored language is only a default.
function languageOf({ settings }: Session): Settings["interfaceLanguage"] {
  return settings?.onboarded === true ? settings.interfaceLanguage : firstLanguage();
}

/** Undefined while it loads; reading it suspends. */
export function useSession(): SessionAccess {
  return useContext(SessionContext);
}

/** The person and settings on pages that require a sign-in. */
export function useSignedIn(): () => { person: Person; settings: Settings; session: Session } {
  const session = useSession();
  return () => {
    const current = session();
    if (!current?.person || !current.settings)
      throw new Error("This page needs a signed-in person.");
    return { person: current.person, settings: current.settings, session: current };
  };
}
