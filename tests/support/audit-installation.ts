import { LOGO, NEW_PEOPLE } from "./installation.ts";

/** A deed of an admin on each setting of the installation. */
export const installationDeeds = {
  "installation.reset": () => ({
    input: { name: "listening" },
    subjectId: "listening",
    personId: null,
  }),
  "installation.saveSchool": () => ({
    input: { name: "Lakeside School" },
    subjectId: "school",
    personId: null,
  }),
  "installation.saveLogo": () => ({
    input: { picture: LOGO },
    subjectId: "logo",
    personId: null,
  }),
  "installation.saveSignUp": () => ({
    input: { rule: "invite" },
    subjectId: "sign-up",
    personId: null,
  }),
  "installation.saveNewPeople": () => ({
    input: NEW_PEOPLE,
    subjectId: "new-people",
    personId: null,
  }),
  "installation.saveLimits": () => ({
    input: { episodesPerDay: 50, monthlyMicroDollars: null },
    subjectId: "limits",
    personId: null,
  }),
  "installation.saveSpeech": () => ({
    input: { engine: "neural", sampleRate: 44_100, wordMarks: true },
    subjectId: "speech",
    personId: null,
  }),
  "installation.saveWriting": () => ({
    input: { hasTwoDrafts: true },
    subjectId: "writing",
    personId: null,
  }),
  "installation.saveRetention": () => ({
    input: { episodeDays: null },
    subjectId: "retention",
    personId: null,
  }),
  "installation.saveListening": () => ({
    input: { freezesAWeek: 2, listenDays: 60 },
    subjectId: "listening",
    personId: null,
  }),
  "installation.saveClassPrivacy": () => ({
    input: { teachersSee: "people" },
    subjectId: "class-privacy",
    personId: null,
  }),
};
