import { expect, test, vi } from "vitest";

import { openPage } from "../../testing/open-page.tsx";
import { press } from "../../testing/show-part.tsx";
import { ImportPage } from "./pages/import-page.tsx";

const LINK = "https://learnlab.test/invitation/t";
const ada = {
  line: 2,
  email: "ada@example.com",
  role: "learner" as const,
  courses: [{ id: "optics", title: "Optics" }],
  isInvited: false,
};
const bea = { ...ada, line: 3, email: "bea@example.com", courses: [], isInvited: true };
const fault = { line: 4, fault: "email" as const, text: "nobody,learner," };

/** Chooses a file as the device's chooser would hand it over. */
function chooseFile(text: string): void {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("No file is asked for.");
  const file = new File([text], "people.csv");
  Object.defineProperty(input, "files", { value: [file] });
  input.dispatchEvent(new Event("change"));
}

test("a file is shown line by line before anybody is invited, and what became of each after", async () => {
  const saved = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:links");
  const { see, api, place, text } = openPage({
    page: ImportPage,
    role: "admin",
    answers: {
      "invitations.previewImport": { people: [ada, bea], faults: [fault], missing: [] },
      "invitations.import": [
        { line: 2, email: ada.email, outcome: "not_mailed", link: LINK },
        { line: 3, email: bea.email, outcome: "invited_before", link: null },
      ],
    },
  });
  await see("You see each line before anybody is invited.");
  press(place, "Choose a file");
  chooseFile("email\nada@example.com");
  await see("1 line is left out", "Line 4: this is not an email address.", "nobody,learner,");
  expect(place.querySelector("h2")?.textContent).toBe("What the file says");
  await see("2 lines are valid", "Optics", "Invited already, stays as it is");
  expect(api.sent("invitations.previewImport")).toEqual([{ csv: "email\nada@example.com" }]);
  expect(api.sent("invitations.import")).toEqual([]);
  press(place, "Invite 1 person");
  await see("Line 2: invited, but the email could not be sent.", "Line 3: already invited");
  expect(api.sent("invitations.import")).toEqual([
    {
      people: [{ line: 2, email: ada.email, role: "learner", courseIds: ["optics"] }],
      days: 7,
      byMail: true,
    },
  ]);
  expect(text()).not.toContain(LINK);
  press(place, "Save 1 link");
  expect(saved).toHaveBeenCalledTimes(1);
});

test("a file without addresses says so, and invites nobody", async () => {
  const { see, place } = openPage({
    page: ImportPage,
    role: "admin",
    answers: { "invitations.previewImport": { people: [], faults: [], missing: ["email"] } },
  });
  await see("Choose a file");
  press(place, "Choose a file");
  chooseFile("name\nAda");
  await see("The first line lacks the column “email”.", "There is nobody to invite.");
});

test("for who is no admin there is nothing here", async () => {
  const { see } = openPage({ page: ImportPage, role: "teacher" });
  await see("Page not found");
});
