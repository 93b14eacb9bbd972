import { createAsync, useLocation, useNavigate, useSearchParams } from "@solidjs/router";

import type { CourseChoice, Language, OutputFormat, Person, Quota } from "../../api.ts";
import { createForm } from "../../create-form.ts";
import { loadChoices, loadQuota } from "../../data/choices.ts";
import { scheduleOrder } from "../../data/scheduled.ts";
import { checkWhen, NOW, readTime, type When } from "../../parts/schedule/chosen-time.ts";
import { requestEpisode } from "../../data/request-episode.ts";
import { t } from "../../i18n/study.ts";
import { useSignedIn } from "../../session.tsx";
import {
  keepCourses,
  readSources,
  type Sources,
  writeChoice,
} from "../../parts/topics/choose-sources.ts";

interface Draft extends Sources {
  languages: Language[];
  outputFormat: OutputFormat;
  isSomebody: boolean;
  learner: Person | null;
  /** Only admins choose it. */
  when: When;
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
  const [asked] = useSearchParams<{ course?: string; concept?: string; for?: string }>();
  const { search } = useLocation();
  const { person, settings } = useSignedIn()();
  const requestKey = crypto.randomUUID();
  const initial: Draft = {
    ...readSources({ course: asked.course ?? null, concept: asked.concept ?? null }, own),
    languages: settings.languages,
    outputFormat: settings.outputFormat,
    isSomebody: person.role === "admin" && asked.for === "somebody",
    learner: null,
    when: NOW,
  };
  const form = createForm({
    initial,
    check: (draft) => ({
      learner: draft.isSomebody && draft.learner === null ? t("make.noLearner") : undefined,
      leftOut:
        courses().length > 0 && keepCourses(draft, courses()).length === 0
          ? t("make.noCourse")
          : undefined,
      when: checkWhen(draft.when),
    }),
    send: async (draft) => {
      const userId = draft.isSomebody ? draft.learner?.id : undefined;
      if (draft.when.isLater) {
        await scheduleOrder(writeOrder(draft, userId ?? person.id));
        navigate("/run/scheduled");
        return;
      }
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
  const writeOrder = (draft: Draft, learnerId: string) => {
    const { courseIds, conceptIds = [] } = writeChoice(draft, courses());
    const { languages, outputFormat, when } = draft;
    return {
      // The same press, however often, is the same order.
      orderId: requestKey,
      for: { learnerId, ...(courseIds === undefined ? {} : { courseIds }) },
      languages,
      outputFormat,
      conceptIds,
      // The form is not sent without a time.
      at: readTime(when) ?? { date: when.date, minute: 0, timeZone: "UTC" },
    };
  };
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
