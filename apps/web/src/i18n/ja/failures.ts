import type { texts as english } from "../en/failures.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "failure.rejected": "先生の承認が得られませんでした。理由：「{reason}」",
  "reason.concept.not_found": "この項目は、もうコースにありません。",
  "reason.speech.busy":
    "音声サービスがたいへん混み合っています。数分後に、もう一度お試しください。",
  "reason.speech.unreachable":
    "音声サービスから応答がありません。数分後に、もう一度お試しください。",
  "reason.speech.refused":
    "音声サービスが、一部の読み上げを受け付けませんでした。もう一度試しても変わらないときは、管理者に知らせてください。",
  "reason.speech.damaged": "届いた音声が壊れていました。もう一度お試しください。",
  "reason.speech.unusable":
    "届いた音声が、何度も壊れていました。もう一度試しても変わらないときは、管理者に知らせてください。",
  "reason.speech.lost":
    "できていた音声の一部が失われました。もう一度試すと、その部分を作り直します。",
  "reason.script.checks_failed":
    "チェックに合格した台本がありませんでした。もう一度試すと、新しく書き直します。",
  "reason.brief.nothing_to_teach":
    "参加中のコースには、エピソードを作れるだけの教材がまだありません。ほかのコースに参加するか、先生に相談してください。",
  "reason.brief.all_left_out":
    "コースの内容のほとんどが「とばす」になっています。コースのページでいくつか元に戻してから、もう一度お試しください。",
  "reason.brief.choice_gone":
    "選んだコースから、その後退出しています。もう一度参加してやり直すか、新しいエピソードを作ってください。",
  "reason.generation.work_lost": "作業の一部が失われました。もう一度試すと、最初から作り直します。",
  "reason.generation.gave_up":
    "何度か試しましたが、作れませんでした。少し時間をおいて、もう一度お試しください。",
  "reason.internal": "エピソードの作成中に、こちら側で問題が起きました。もう一度お試しください。",
};
