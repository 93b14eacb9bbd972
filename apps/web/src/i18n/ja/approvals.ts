import type { texts as english } from "../en/approvals.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "approval.rule": "公開前の確認",
  "approval.ruleLabel": "エピソードを承認してから受講者に届ける",
  "approval.ruleOn":
    "このコースの内容を含む新しいエピソードは、ここで承認を待ちます。承認されるまで、受講者は読むことも聴くこともできません。",
  "approval.ruleOff": "エピソードは、できしだい受講者に届きます。",
  "approval.turnedOn": "これからの新しいエピソードは、承認待ちになります。",
  "approval.turnedOff": "これからの新しいエピソードは、承認なしで届きます。",
  "approval.offTitle": "承認待ちのエピソードをどうしますか？",
  "approval.offText": { other: "{count}件のエピソードが承認を待っています。" },
  "approval.offApprove": "すべて承認する",
  "approval.offApproveHint":
    "すぐに受講者に届きます。ほかのコースの承認も必要なものは、その後になります。",
  "approval.offKeep": "承認待ちのままにする",
  "approval.offKeepHint": "これまでどおり、ここで1件ずつ決められます。",
  "approval.offLabel": "オフにする",

  "approval.queue": "承認待ち",
  "approval.none": "承認を待つエピソードはありません。",
  "approval.noneOff": "このコースのエピソードは公開前に確認しません。承認待ちのものもありません。",
  "approval.choose": "「{title}」を選択",
  "approval.chooseAll": "表示中のものをすべて選択",
  "approval.chosen": { other: "{count}件を選択中" },
  "approval.approve": "承認",
  "approval.approveOf": "「{title}」を承認",
  "approval.approveChosen": { other: "{count}件を承認" },
  "approval.approved": { other: "{count}件のエピソードを承認しました。" },
  "approval.approvedPartly": {
    other: "承認しました。{count}件は、ほかのコースの承認を待っています。",
  },
  "approval.gone": "すでにほかの方が判断しています。",
  "approval.edit": "編集",
  "approval.editOf": "「{title}」の台本を編集",
  "approval.beingMade":
    "編集されたため、音声を作り直しています。できあがってから承認または差し戻しができます。",
  "approval.reject": "差し戻す",
  "approval.rejectOf": "「{title}」を差し戻す",
  "approval.rejectTitle": "「{title}」を差し戻しますか？",
  "approval.rejectText": "受講者には理由が表示されます。受講者はエピソードを作り直せます。",
  "approval.reason": "理由",
  "approval.noReason": "理由を簡単に書いてください。",
  "approval.rejected": "エピソードを差し戻しました。",
  "approval.for": "{name}さん向け",
  "approval.forSomeone": "受講者向け",
  "approval.since": "待機開始：{when}",
  "approval.alsoMissing": "{courses}の承認も待っています",
  "approval.open": "聴く、読む",
  "approval.sound": "エピソードの音声",
  "approval.noSound": "音声のない、読むエピソードです。",
  "approval.sources": "出典",
  "approval.kind.question": "質問",
  "approval.kind.answer": "答え",
  "approval.more": "もっと見る",

  "reason.approvals.not_waiting": "このエピソードは、もう承認を待っていません。",
};
