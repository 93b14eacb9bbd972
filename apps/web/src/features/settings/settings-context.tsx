import { revalidate } from "@solidjs/router";
import { createContext, type JSX, onCleanup, useContext } from "solid-js";

import { loadDailies } from "../../data/dailies.ts";
import { refreshSession, useSignedIn } from "../../session.tsx";
import { createSettings } from "./create-settings.ts";

export type SettingsForm = ReturnType<typeof createSettings>;

export const SettingsContext = createContext<SettingsForm>();

/** One form for all sections: changing the section loses nothing that is being saved. */
export function SettingsProvider(props: { children: JSX.Element }): JSX.Element {
  const signedIn = useSignedIn();
  const form = createSettings(signedIn().settings, {
    askForDailies: () => void revalidate(loadDailies.key),
  });
  onCleanup(() => void refreshSession());
  return <SettingsContext.Provider value={form}>{props.children}</SettingsContext.Provider>;
}

export function useSettings(): SettingsForm {
  const form = useContext(SettingsContext);
  if (form === undefined) throw new Error("This section needs the form of the settings around it.");
  return form;
}
