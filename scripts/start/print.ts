import { findMailFolder } from "./mail-folder.ts";

interface Welcome {
  origin: string;
  publicUrl: string;
  dataDir: string;
  hasDemo: boolean;
  isStandIn: boolean;
}

const DEMO = [
  "Sign in with the password learnlab-demo as",
  "  learner-a@demo.test   three courses, two weak subjects",
  "  learner-b@demo.test   two courses, just starting",
  "  teacher@demo.test     teaches them",
  "  admin@demo.test       may do everything",
];
const FIRST_ADMIN = ["Invite the first admin: npm run admin:invite <mail>"];
const STAND_IN = [
  "The voice is a stand-in made on this machine; Amazon Polly speaks where its key is given.",
];

/** The text that a start prints. */
export function describeStart(welcome: Welcome): string {
  const { origin, publicUrl, dataDir } = welcome;
  return [
    "",
    `LearnLab is ready: ${publicUrl === "" ? origin : publicUrl}`,
    ...(publicUrl === "" ? [] : [`Behind your proxy it listens on ${origin}.`]),
    "",
    ...(welcome.hasDemo ? DEMO : FIRST_ADMIN),
    "",
    ...(welcome.isStandIn ? STAND_IN : []),
    `Mails are not sent but kept, one file each, in ${findMailFolder(dataDir)}.`,
    `Data and logs are in ${dataDir}. Ctrl-C ends it.`,
    "",
  ].join("\n");
}
