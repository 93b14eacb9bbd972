import { createSignal } from "solid-js";
import { createStore } from "solid-js/store";

import { createTask } from "../create-task.ts";
import { type PlainKey, t } from "../i18n/accounts.ts";
import { checkAccount, type FieldErrors } from "./check-account.ts";

type Values = Record<string, string>;

/**
 * A form of an account: its values, what is wrong with them once it was sent, and the sending.
 * A field's error goes as soon as the field is right.
 */
export function createAccountForm<TValues extends Values>(
  initial: TValues,
  send: (values: TValues) => Promise<void>,
) {
  const [values, setValues] = createStore<Values>(initial);
  const [wasSent, setSent] = createSignal(false);
  const errors = (): FieldErrors => (wasSent() ? checkAccount(values) : {});
  const task = createTask(() => send({ ...initial, ...values }));
  function field(name: keyof TValues & keyof FieldErrors) {
    return {
      get value() {
        return values[name] ?? "";
      },
      get error() {
        const key: PlainKey | undefined = errors()[name];
        return key === undefined ? undefined : t(key);
      },
      onValue: (value: string) => setValues(name, value),
    };
  }
  async function submit(): Promise<void> {
    setSent(true);
    if (Object.keys(errors()).length > 0) return;
    await task.start();
  }
  return { field, submit, values, isBusy: task.isBusy, failure: task.failure };
}
