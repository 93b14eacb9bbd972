import { useNavigate } from "@solidjs/router";
import { createSignal } from "solid-js";
import { createStore } from "solid-js/store";

import type { AbilityLevel, Language, Session, Settings } from "../../api.ts";
import { saveSettings } from "../../data/settings.ts";
import { createTask } from "../../create-task.ts";
import { interfaceLanguage } from "../../i18n/index.ts";
import { LANGUAGES } from "../../languages.ts";
import { refreshSession } from "../../session.tsx";
import { requestEpisode } from "../../data/request-episode.ts";

export const STEPS = ["courses", "languages", "level"] as const;

interface Answers {
  languages: Language[];
  sayMyName: boolean;
  abilityLevel: AbilityLevel;
}

/** The three first questions: the current one, the answers, and their effect. */
export function createFirstSteps(
  { settings, session }: { settings: Settings; session: Pick<Session, "firstLanguages"> },
  joined: string | undefined,
) {
  const navigate = useNavigate();
  const requestKey = crypto.randomUUID();
  // Somebody who came by a course's link has chosen it.
  const [at, setAt] = createSignal(joined === undefined ? 0 : 1);
  const [answers, setAnswers] = createStore<Answers>({
    languages: [...(session.firstLanguages ?? guessLanguages())],
    sayMyName: settings.sayMyName,
    abilityLevel: settings.abilityLevel,
  });
  const beginning = joined === undefined ? "/" : `/courses/${joined}`;
  const finish = createTask(async (canMake: boolean) => {
    await saveSettings({
      ...answers,
      languages: [...answers.languages],
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      interfaceLanguage: interfaceLanguage(),
      onboarded: true,
    });
    const path = canMake ? await makeFirst() : beginning;
    await refreshSession();
    navigate(path, { replace: true });
  });
  async function makeFirst(): Promise<string> {
    const { outputFormat } = settings;
    const { id } = await requestEpisode({
      languages: [...answers.languages],
      outputFormat,
      requestKey,
    });
    return `/episodes/${id}`;
  }
  return {
    at,
    step: () => STEPS[at()] ?? "level",
    isLast: () => at() === STEPS.length - 1,
    next: () => setAt(Math.min(at() + 1, STEPS.length - 1)),
    back: () => setAt(Math.max(at() - 1, 0)),
    answers,
    setAnswers,
    finish,
  };
}

/** The browser's language if it is a content language. */
function guessLanguages(): Language[] {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
  return [LANGUAGES.find((language) => spoken[0] === language) ?? "en"];
}
