import { createAsync, useLocation, useNavigate, useSearchParams } from "@solidjs/router";

import type { CourseChoice, Language, OutputFormat, Person, Quota } from "../../api.ts";
import { createForm } from "../../create-form.ts";
import { loadChoices, loadQuota } from "../../data/choices.ts";
import { requestEpisode } from "../../data/request-episode.ts";
import { t } from "../../i18n/study.ts";
import { useSignedIn } from "../../session.tsx";
import { keepCourses, readSources, type Sources, writeChoice } from "./choose-sources.ts";

interface Draft extends Sources {
  languages: Language[];
  outputFormat: OutputFormat;
  isSomebody: boolean;
  learner: Person | null;
}

/** What is known about the learner. */
interface Known {
  /** Null for oneself. */
  userId: string | null;
  courses: CourseChoice[];
  /** Null if it failed to load: then the request itself reports a limit. */
  quota: Quota | null;
}

/** The form for an episode, with initial values from the address and one's own courses. */
export function createMakeForm(own: CourseChoice[]) {
  const navigate = useNavigate();
  const [asked] = useSearchParams<{ course?: string; concept?: string }>();
  const { search } = useLocation();
  const { settings } = useSignedIn()();
  const requestKey = crypto.randomUUID();
  const initial: Draft = {
    ...readSources({ course: asked.course ?? null, concept: asked.concept ?? null }, own),
    languages: settings.languages,
    outputFormat: settings.outputFormat,
    isSomebody: false,
    learner: null,
  };
  const form = createForm({
    initial,
    check: (draft) => ({
      learner: draft.isSomebody && draft.learner === null ? t("make.noLearner") : undefined,
      leftOut:
        courses().length > 0 && keepCourses(draft, courses()).length === 0
          ? t("make.noCourse")
          : undefined,
    }),
    send: async (draft) => {
      const userId = draft.isSomebody ? draft.learner?.id : undefined;
      const { id } = await requestEpisode({
        ...(userId === undefined ? {} : { userId }),
        languages: draft.languages,
        outputFormat: draft.outputFormat,
        ...writeChoice(draft, courses()),
        requestKey,
      });
      navigate(`/episodes/${id}`);
    },
    // Another link starts over.
    keepAs: `make${search}`,
  });
  /** Undefined until an admin has chosen the learner. */
  const whom = (): string | null | undefined => {
    const { isSomebody, learner } = form.values();
    return isSomebody ? learner?.id : null;
  };
  const found = createAsync(() => findKnown(whom()), { initialValue: null });
  // Hides the previous learner's data while another's loads.
  const known = () => (found.latest?.userId === whom() ? found.latest : null);
  const courses = () => known()?.courses ?? (whom() === null ? own : []);
  return { form, whom, known, courses };
}

async function findKnown(userId: string | null | undefined): Promise<Known | null> {
  if (userId === undefined) return null;
  const [courses, quota] = await Promise.all([
    loadChoices(userId),
    loadQuota(userId).catch(() => null),
  ]);
  return { userId, courses, quota };
}
