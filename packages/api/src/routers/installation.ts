import {
  ClassPrivacy,
  describeClassPrivacy,
  describeListeningSettings,
  describeRetention,
  describeSettings,
  describeSpeech,
  describeSpend,
  describeWriting,
  getLimits,
  Limits,
  ListeningSettings,
  NewPeople,
  resetSetting,
  Retention,
  saveClassPrivacy,
  saveLimits,
  saveListeningSettings,
  saveLogo,
  saveNewPeople,
  saveRetention,
  saveSchool,
  saveSignUpRule,
  saveSpeechSettings,
  saveWritingSettings,
  School,
  SendLogo,
  SettingRef,
  SignUpChoice,
  SpeechSettings,
  WritingSettings,
} from "@learnlab/domain";

import { router, signedIn } from "../trpc.ts";

export const installation = router({
  settings: signedIn.query(({ ctx }) => describeSettings(ctx.deps, { actor: ctx.actor })),
  reset: signedIn
    .input(SettingRef)
    .mutation(({ ctx, input }) => resetSetting(ctx.deps, { ...input, actor: ctx.actor })),
  saveSchool: signedIn
    .input(School)
    .mutation(({ ctx, input }) => saveSchool(ctx.deps, { school: input, actor: ctx.actor })),
  saveLogo: signedIn
    .input(SendLogo)
    .mutation(({ ctx, input }) => saveLogo(ctx.deps, { ...input, actor: ctx.actor })),
  saveSignUp: signedIn
    .input(SignUpChoice)
    .mutation(({ ctx, input }) => saveSignUpRule(ctx.deps, { ...input, actor: ctx.actor })),
  saveNewPeople: signedIn
    .input(NewPeople)
    .mutation(({ ctx, input }) => saveNewPeople(ctx.deps, { newPeople: input, actor: ctx.actor })),
  limits: signedIn.query(({ ctx }) => getLimits(ctx.deps, { actor: ctx.actor })),
  saveLimits: signedIn
    .input(Limits)
    .mutation(({ ctx, input }) => saveLimits(ctx.deps, { limits: input, actor: ctx.actor })),
  spend: signedIn.query(({ ctx }) => describeSpend(ctx.deps, { actor: ctx.actor })),
  speech: signedIn.query(({ ctx }) => describeSpeech(ctx.deps, { actor: ctx.actor })),
  saveSpeech: signedIn
    .input(SpeechSettings)
    .mutation(({ ctx, input }) =>
      saveSpeechSettings(ctx.deps, { speech: input, actor: ctx.actor }),
    ),
  writing: signedIn.query(({ ctx }) => describeWriting(ctx.deps, { actor: ctx.actor })),
  saveWriting: signedIn
    .input(WritingSettings)
    .mutation(({ ctx, input }) =>
      saveWritingSettings(ctx.deps, { writing: input, actor: ctx.actor }),
    ),
  classPrivacy: signedIn.query(({ ctx }) => describeClassPrivacy(ctx.deps, { actor: ctx.actor })),
  saveClassPrivacy: signedIn
    .input(ClassPrivacy)
    .mutation(({ ctx, input }) => saveClassPrivacy(ctx.deps, { privacy: input, actor: ctx.actor })),
  listening: signedIn.query(({ ctx }) => describeListeningSettings(ctx.deps, { actor: ctx.actor })),
  saveListening: signedIn
    .input(ListeningSettings)
    .mutation(({ ctx, input }) =>
      saveListeningSettings(ctx.deps, { listening: input, actor: ctx.actor }),
    ),
  retention: signedIn.query(({ ctx }) => describeRetention(ctx.deps, { actor: ctx.actor })),
  saveRetention: signedIn
    .input(Retention)
    .mutation(({ ctx, input }) => saveRetention(ctx.deps, { retention: input, actor: ctx.actor })),
});
