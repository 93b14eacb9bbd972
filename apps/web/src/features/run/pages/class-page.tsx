import { createAsync, useNavigate } from "@solidjs/router";
import { createSignal, type JSX, Show, Suspense } from "solid-js";

import { loadClassPrice } from "../../../data/class-order.ts";
import { loadCourses } from "../../../data/courses.ts";
import type { Language, OutputFormat } from "../../../api.ts";
import { t } from "../../../i18n/class-order.ts";
import { t as tShared } from "../../../i18n/index.ts";
import { FormatCards } from "../../../parts/format-cards.tsx";
import { LanguageFields } from "../../../parts/language-fields.tsx";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { AskDialog, BackLink, Button, Page, RowsSkeleton, SelectField } from "../../../ui/index.ts";
import { ClassPriceFacts } from "../parts/class-price-facts.tsx";
import { writeOrder } from "../read-order.ts";

/** An episode for each learner of a course: what it costs comes before it is ordered. */
export function ClassPage(): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <Show when={signedIn().person.role === "admin"} fallback={<MissingPage />}>
      <Page
        title={t("order.title")}
        lead={t("order.lead")}
        above={<BackLink href="/run/episodes" text={tShared("nav.episodes")} />}
      >
        <Suspense fallback={<RowsSkeleton />}>
          <OrderForm />
        </Suspense>
      </Page>
    </Show>
  );
}

function OrderForm(): JSX.Element {
  const { settings } = useSignedIn()();
  const navigate = useNavigate();
  const courses = createAsync(() => loadCourses());
  const [courseId, setCourseId] = createSignal("");
  const [languages, setLanguages] = createSignal<Language[]>(settings.languages);
  const [outputFormat, setFormat] = createSignal<OutputFormat>(settings.outputFormat);
  const [isAsked, setAsked] = createSignal(false);
  // The same press, however often, is the same order.
  const orderId = crypto.randomUUID();
  const wanted = () => ({
    courseId: courseId(),
    languages: languages(),
    outputFormat: outputFormat(),
  });
  const price = createAsync(async () => (courseId() === "" ? null : loadClassPrice(wanted())));
  const choices = () => [
    { value: "", label: t("order.choose") },
    ...(courses() ?? [])
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, title }) => ({ value: id, label: title })),
  ];
  const order = async () => {
    navigate(writeOrder({ ...wanted(), orderId, cursor: "begin" }));
  };
  return (
    <div class="flex flex-col gap-8">
      <SelectField
        label={t("order.course")}
        value={courseId()}
        choices={choices()}
        onValue={setCourseId}
      />
      <LanguageFields languages={languages()} onLanguages={setLanguages} />
      <FormatCards value={outputFormat()} onValue={setFormat} />
      <Suspense fallback={<RowsSkeleton />}>
        <Show when={price()}>
          {(known) => (
            <>
              <ClassPriceFacts price={known()} />
              <Show when={known().episodes > 0}>
                <Button
                  look="primary"
                  class="w-full sm:w-auto sm:self-start"
                  onClick={() => setAsked(true)}
                >
                  {t("order.submit")}
                </Button>
              </Show>
              <AskDialog
                isOpen={isAsked()}
                onClose={() => setAsked(false)}
                title={t("order.ask", { count: known().episodes })}
                text={t("order.askText")}
                label={t("order.submit")}
                run={order}
              />
            </>
          )}
        </Show>
      </Suspense>
    </div>
  );
}
