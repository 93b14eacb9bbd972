import { env } from "#bindings";
import type { SpeechRequest } from "@learnlab/domain";

import { enroll, makeCourse } from "./courses.ts";
import type { TestMachine } from "./generation.ts";
import { signUp, type TestPerson } from "./people.ts";

/** Makes learners of two courses of their own each, so that no test has made a lesson before. */
export async function openSchool() {
  const teacher = await signUp("Teacher", "teacher");
  let classes = 0;
  return async function newLearner(): Promise<TestPerson> {
    classes += 1;
    const learner = await signUp(`Learner ${writeLetters(classes)}`);
    for (const title of [`Optics ${classes}`, `Waves & <Sound> "${classes}"`]) {
      const { id } = await makeCourse({ title, teacherId: teacher.id });
      await enroll(learner.id, id);
    }
    return learner;
  };
}

/** A number in letters only, since email addresses are made from names without their digits. */
function writeLetters(number: number): string {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  return Array.from(number.toString(26), (digit) => letters[Number.parseInt(digit, 26)]).join("");
}

export async function readEpisode(machine: TestMachine, episodeId: string) {
  const episode = await machine.episodes.find(episodeId);
  const tracks = (await machine.episodes.findWithTracks(episodeId))?.tracks ?? [];
  return { status: episode?.status, error: episode?.error, tracks, episode };
}

/** What an episode bought: settled calls, those whose end is not known, characters. */
export async function sumSpend(episodeId: string) {
  return env.DB.prepare(
    `select sum(calls) as calls, sum(units) as units,
       (select count(*) from spend_reservations where episode_id = ?1) as open
     from spend where episode_id = ?1`,
  )
    .bind(episodeId)
    .first<{ calls: number; open: number; units: number }>();
}

/** Voice and text; calls for the sound of a text and for its times are alike. */
export function describeCall({ text, voice }: SpeechRequest): string {
  return `${voice.id} ${text}`;
}
