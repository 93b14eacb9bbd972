import { createAsync, useNavigate } from "@solidjs/router";
import { createSignal, type JSX, Show, Suspense } from "solid-js";

import { loadClassPrice } from "../../../data/class-order.ts";
import { loadCourse, loadCourses } from "../../../data/courses.ts";
import { scheduleOrder } from "../../../data/scheduled.ts";
import type { Language, OutputFormat } from "../../../api.ts";
import { t } from "../../../i18n/class-order.ts";
import { t as tShared } from "../../../i18n/index.ts";
import { t as tSchedule } from "../../../i18n/schedule.ts";
import { FormatCards } from "../../../parts/format-cards.tsx";
import { LanguageFields } from "../../../parts/language-fields.tsx";
import { checkWhen, NOW, readTime } from "../../../parts/schedule/chosen-time.ts";
import { WhenFields } from "../../../parts/schedule/when-fields.tsx";
import { TopicPicker } from "../../../parts/topics/topic-picker.tsx";
import { useSignedIn } from "../../../session.tsx";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { AskDialog, BackLink, Button, Page, RowsSkeleton, SelectField } from "../../../ui/index.ts";
import { ClassPriceFacts } from "../parts/class-price-facts.tsx";
import { writeOrder } from "../read-order.ts";

/** An episode for each learner of a course: what it costs comes before it is ordered. */
export function ClassPage(): JSX.Element {
  return (
    <ForAdmins>
      <Page
        title={t("order.title")}
        lead={t("order.lead")}
        above={<BackLink href="/run/episodes" text={tShared("nav.episodes")} />}
      >
        <Suspense fallback={<RowsSkeleton />}>
          <OrderForm />
        </Suspense>
      </Page>
    </ForAdmins>
  );
}

function OrderForm(): JSX.Element {
  const { settings } = useSignedIn()();
  const navigate = useNavigate();
  const courses = createAsync(() => loadCourses());
  const [courseId, setCourseId] = createSignal("");
  const [languages, setLanguages] = createSignal<Language[]>(settings.languages);
  const [outputFormat, setFormat] = createSignal<OutputFormat>(settings.outputFormat);
  const [conceptIds, setConcepts] = createSignal<string[]>([]);
  const [when, setWhen] = createSignal(NOW);
  const [isAsked, setAsked] = createSignal(false);
  const [isChecked, setChecked] = createSignal(false);
  // The same press, however often, is the same order.
  const orderId = crypto.randomUUID();
  const wanted = () => ({
    courseId: courseId(),
    languages: languages(),
    outputFormat: outputFormat(),
  });
  const price = createAsync(async () => (courseId() === "" ? null : loadClassPrice(wanted())));
  const topics = createAsync(async () => (courseId() === "" ? null : loadCourse(courseId())));
  const choices = () => [
    { value: "", label: t("order.choose") },
    ...(courses() ?? [])
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, title }) => ({ value: id, label: title })),
  ];
  const submit = () => (when().isLater ? tSchedule("schedule.submitClass") : t("order.submit"));
  const ask = () => {
    setChecked(true);
    if (checkWhen(when()) === undefined) setAsked(true);
  };
  const order = async () => {
    const at = when().isLater ? readTime(when()) : null;
    if (at === null) {
      navigate(writeOrder({ ...wanted(), orderId, conceptIds: conceptIds(), cursor: "begin" }));
      return;
    }
    const { courseId: id, ...what } = wanted();
    await scheduleOrder({ ...what, orderId, for: { courseId: id }, conceptIds: conceptIds(), at });
    navigate("/run/scheduled");
  };
  const choose = (id: string) => {
    setCourseId(id);
    setConcepts([]);
  };
  return (
    <div class="flex flex-col gap-8">
      <SelectField
        label={t("order.course")}
        value={courseId()}
        choices={choices()}
        onValue={choose}
      />
      <Suspense>
        <Show when={topics()}>
          {(course) => (
            <TopicPicker
              courses={[course()]}
              sources={{ leftOut: [], topics: conceptIds() }}
              onTopics={setConcepts}
            />
          )}
        </Show>
      </Suspense>
      <LanguageFields languages={languages()} onLanguages={setLanguages} />
      <FormatCards value={outputFormat()} onValue={setFormat} />
      <WhenFields
        when={when()}
        error={isChecked() ? checkWhen(when()) : undefined}
        onWhen={setWhen}
      />
      <Suspense fallback={<RowsSkeleton />}>
        <Show when={price()}>
          {(known) => (
            <>
              <ClassPriceFacts price={known()} />
              <Show when={known().episodes > 0}>
                <Button look="primary" class="w-full sm:w-auto sm:self-start" onClick={ask}>
                  {submit()}
                </Button>
              </Show>
              <AskDialog
                isOpen={isAsked()}
                onClose={() => setAsked(false)}
                title={
                  when().isLater
                    ? tSchedule("schedule.askClass", { count: known().episodes })
                    : t("order.ask", { count: known().episodes })
                }
                text={when().isLater ? tSchedule("schedule.askText") : t("order.askText")}
                label={submit()}
                run={order}
              />
            </>
          )}
        </Show>
      </Suspense>
    </div>
  );
}
