import { uuidSource } from "@learnlab/adapters/runtime";

import { adminsOnly, type ProcedureRow, signedIn } from "./verdicts.ts";

interface Facts {
  courseId: string;
  bystanderId: string;
}

const inCourse = ({ courseId, bystanderId }: Facts) => ({ courseId, userIds: [bystanderId] });
const ofBystander = ({ bystanderId }: Facts) => ({ userId: bystanderId });

/** What each persona may do with other people's accounts, and with their own. */
export const PEOPLE_PROCEDURES: Record<string, ProcedureRow<Facts>> = {
  "record.deleteAccount": {
    verdicts: signedIn,
    isMutation: true,
    input: () => ({ password: "not the password" }),
  },
  "record.deletePerson": {
    verdicts: adminsOnly,
    isMutation: true,
    input: ({ bystanderId }) => ({ userId: bystanderId, name: "Not Their Name" }),
  },
  "record.holdings": { verdicts: adminsOnly, input: ofBystander },
  "people.get": { verdicts: adminsOnly, input: ofBystander },
  "people.courses": { verdicts: adminsOnly, input: ofBystander },
  "people.devices": { verdicts: adminsOnly, input: ofBystander },
  "people.signOutDevice": {
    verdicts: adminsOnly,
    isMutation: true,
    input: (about) => ({ ...ofBystander(about), deviceId: uuidSource.next() }),
  },
  "people.signOut": { verdicts: adminsOnly, isMutation: true, input: ofBystander },
  "people.list": { verdicts: adminsOnly, input: () => ({}) },
  "people.setRole": {
    verdicts: adminsOnly,
    isMutation: true,
    input: ({ bystanderId }) => ({ userId: bystanderId, role: "learner" }),
  },
  "people.setDisabled": {
    verdicts: adminsOnly,
    isMutation: true,
    input: ({ bystanderId }) => ({ userId: bystanderId, disabled: false }),
  },
  "people.resetLink": {
    verdicts: adminsOnly,
    isMutation: true,
    input: ({ bystanderId }) => ({ userId: bystanderId }),
  },
  "invitations.list": { verdicts: adminsOnly, input: () => ({}) },
  "invitations.create": {
    verdicts: adminsOnly,
    isMutation: true,
    input: () => ({ email: "new@people.test", role: "teacher" }),
  },
  "invitations.revoke": {
    verdicts: adminsOnly,
    isMutation: true,
    input: () => ({ invitationId: uuidSource.next() }),
  },
  "invitations.renew": {
    verdicts: adminsOnly,
    isMutation: true,
    input: () => ({ invitationId: uuidSource.next() }),
  },
  "invitations.previewImport": {
    verdicts: adminsOnly,
    isMutation: true,
    input: () => ({ csv: "email\nlisted@people.test" }),
  },
  "invitations.import": {
    verdicts: adminsOnly,
    isMutation: true,
    input: () => ({
      people: [{ line: 2, email: "listed@people.test", role: "learner", courseIds: [] }],
    }),
  },
  "courses.listAll": { verdicts: adminsOnly },
  "courses.enrollMany": { verdicts: adminsOnly, isMutation: true, input: inCourse },
  "courses.removeMany": { verdicts: adminsOnly, isMutation: true, input: inCourse },
};
