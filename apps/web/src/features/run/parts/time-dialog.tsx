import type { JSX } from "solid-js";

import { createForm } from "../../../create-form.ts";
import { type ListedOrder, rescheduleOrder } from "../../../data/scheduled.ts";
import { t as tShared } from "../../../i18n/index.ts";
import { t } from "../../../i18n/schedule.ts";
import {
  checkWhen,
  formatMoment,
  readTime,
  writeWhen,
} from "../../../parts/schedule/chosen-time.ts";
import { TimeFields } from "../../../parts/schedule/when-fields.tsx";
import { Button, Dialog, Form, showToast } from "../../../ui/index.ts";

/** Gives a waiting order another time. */
export function TimeDialog(props: {
  order: ListedOrder;
  name: string;
  onClose: () => void;
}): JSX.Element {
  const form = createForm({
    // eslint-disable-next-line solid/reactivity -- A dialog is opened for one order.
    initial: writeWhen(props.order.dueAt),
    check: (when) => ({ date: checkWhen(when) }),
    send: async (when) => {
      const at = readTime(when);
      if (at === null) return;
      const { dueAt } = await rescheduleOrder(props.order.id, at);
      showToast({ message: t("schedule.changed", { moment: formatMoment(dueAt) }) });
    },
  });
  const submit = async () => {
    if (await form.submit()) props.onClose();
  };
  return (
    <Dialog isOpen title={t("schedule.changeOf", { name: props.name })} onClose={props.onClose}>
      <Form class="mt-4 flex flex-col gap-4 text-ink" onSubmit={() => void submit()}>
        <TimeFields
          when={form.values()}
          error={form.errors().date ?? form.failure()?.message}
          onWhen={(when) => form.set(when)}
        />
        <div class="mt-2 flex flex-wrap justify-end gap-3">
          <Button onClick={props.onClose}>{tShared("action.cancel")}</Button>
          <Button type="submit" look="primary" isBusy={form.isBusy()}>
            {t("schedule.save")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
