import { expect, test } from "vitest";

import { AnsweredError } from "../../api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { press, settle, showPart } from "../../testing/show-part.tsx";
import { ConfirmEmailPage } from "./pages/confirm-email-page.tsx";
import { ConfirmEmail } from "./parts/confirm-email.tsx";

test("a new address is confirmed by a press, since programs that look into mails follow links", async () => {
  const given: string[] = [];
  const confirm = async (token: string) => void given.push(token);
  const place = showPart(() => <ConfirmEmail token="t" confirm={confirm} />);
  expect(given).toEqual([]);
  press(place, "Confirm this address");
  await settle();
  expect(given).toEqual(["t"]);
  expect(place.textContent).toContain("Your new email address is confirmed");
});

test("a link that was used says so, and any other trouble can be tried again", async () => {
  const gone = new AnsweredError("It is gone.", {
    status: 404,
    why: { reason: "account.link_gone", details: {} },
  });
  const used = showPart(() => <ConfirmEmail token="t" confirm={() => Promise.reject(gone)} />);
  press(used, "Confirm this address");
  await settle();
  expect(used.textContent).toContain("This link was used or has expired");
  const away = new TypeError("Failed to fetch");
  const lost = showPart(() => <ConfirmEmail token="t" confirm={() => Promise.reject(away)} />);
  press(lost, "Confirm this address");
  await settle();
  expect(lost.textContent).toContain("LearnLab can't be reached.");
  expect(lost.textContent).toContain("Confirm this address");
});

test("the page confirms the token of its address", async () => {
  const { see, api, place } = openPage({
    page: ConfirmEmailPage,
    route: "/confirm-email",
    path: "/confirm-email?token=of-the-mail",
    role: null,
    answers: { "account.confirmEmailChange": undefined },
  });
  await see("Confirm your new email address");
  press(place, "Confirm this address");
  await see("Your new email address is confirmed");
  expect(api.sent("account.confirmEmailChange")).toEqual([{ token: "of-the-mail" }]);
});
